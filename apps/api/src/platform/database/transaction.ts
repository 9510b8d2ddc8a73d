import type { Readable } from 'node:stream';
import type { Actor } from '@almoner/domain/shared';
import type { EntityManager } from 'typeorm';
import type { AuditRecord } from '../audit/audit-record.js';

/** What a query reads by: who asks, when, and the statements. */
export interface Reading {
  /** The moment of the transaction: one for all that happens in it. */
  readonly now: Date;
  /** The person it acts for. */
  readonly actor: Actor;
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** As `query`, for what is asked so often that the connection keeps its plan. */
  prepared<Row>(sql: string, parameters: readonly unknown[]): Promise<Row[]>;
  /** As `query`, for rows that an index has in their order: PostgreSQL does not read and sort them all. */
  inOrder<Row>(sql: string, parameters: readonly unknown[]): Promise<Row[]>;
}

/** The handle of one transaction, passed to everything that reads or writes in it, with its clock. */
export interface Transaction extends Reading {
  readonly manager: EntityManager;
  readonly requestId: string;
  /**
   * What a `COPY … TO STDOUT` writes, as bytes that arrive no faster than they are taken. The connection does nothing
   * else meanwhile; it is closed where the reader goes away before the end.
   */
  copied(sql: string): Promise<Readable>;
  /** Records what happened, to one record or to several; a command without a record is not committed. */
  audit(...records: readonly AuditRecord[]): Promise<void>;
}

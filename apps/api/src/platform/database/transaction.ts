import type { Readable } from 'node:stream';
import type { Actor } from '@almoner/domain/shared';
import type { EntityManager } from 'typeorm';
import type { AuditRecord } from '../audit/audit-record.js';

/** Runs queries for a person at one moment. */
export interface Reading {
  /** The time of the transaction, the same for everything that happens in it. */
  readonly now: Date;
  /** The person on whose behalf it runs. */
  readonly actor: Actor;
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** Like `query`, for queries so frequent that the connection keeps their plan. */
  prepared<Row>(sql: string, parameters: readonly unknown[]): Promise<Row[]>;
  /**
   * Like `query`, for rows that an index has in the wanted order: PostgreSQL follows the index instead of reading and
   * sorting all rows.
   */
  inOrder<Row>(sql: string, parameters: readonly unknown[]): Promise<Row[]>;
}

/** One transaction. It is passed to everything that reads or writes in it, and has its time. */
export interface Transaction extends Reading {
  readonly manager: EntityManager;
  readonly requestId: string;
  /**
   * The output of a `COPY … TO STDOUT` as a stream of bytes, sent no faster than the reader takes them. The connection
   * does nothing else meanwhile, and is closed where the reader stops before the end.
   */
  copied(sql: string): Promise<Readable>;
  /** Records what happened to one or several records. A command that records nothing is not committed. */
  audit(...records: readonly AuditRecord[]): Promise<void>;
}

import type { ProposalStatus } from '@almoner/domain/proposals';
import { Column, PrimaryGeneratedColumn } from 'typeorm';

/** The columns of every record that can be edited. Ids are UUIDv7, made by the database. */
export abstract class VersionedRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** Increases with every change; sent as the record's strong ETag. */
  @Column('integer')
  version: number;

  @Column('timestamptz')
  updatedAt: Date;
}

/** The columns of every change that one person proposes and another confirms or refuses. */
export abstract class ProposedRow extends VersionedRow {
  @Column('text')
  reference: string;

  @Column('uuid')
  fundId: string;

  @Column('text')
  reason: string;

  @Column('text')
  status: ProposalStatus;

  @Column('timestamptz')
  proposedAt: Date;

  @Column('uuid')
  proposedById: string;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  @Column('uuid', { nullable: true })
  decidedById: string | null;

  /** Why it was refused; null where no reason was asked for. */
  @Column('text', { nullable: true })
  decidedReason: string | null;
}

import type { Pence } from '@almoner/domain/money';
import type { RecoveryStatus } from '@almoner/domain/recoveries';
import { Column, Entity } from 'typeorm';
import { VersionedRow } from '../../platform/database/entity-columns.js';
import { MoneyColumn } from '../../platform/database/money-column.js';

@Entity('recoveries')
export class RecoveryRow extends VersionedRow {
  /** `CFF-RC-2026-0003` */
  @Column('text')
  reference: string;

  @Column('uuid')
  paymentId: string;

  @Column('uuid')
  awardId: string;

  @Column('uuid')
  fundId: string;

  @Column('uuid')
  organisationId: string;

  @MoneyColumn()
  amountPence: Pence;

  @Column('text')
  reason: string;

  @Column('text')
  status: RecoveryStatus;

  @Column('timestamptz')
  requestedAt: Date;

  @Column('uuid')
  requestedById: string;

  @Column('timestamptz', { nullable: true })
  approvedAt: Date | null;

  @Column('uuid', { nullable: true })
  approvedById: string | null;

  /** The sum of its receipts, without those that were reversed. */
  @MoneyColumn()
  receivedPence: Pence;

  /** What was written off of it, by approval. */
  @MoneyColumn()
  writtenOffPence: Pence;

  /** What was waived of it, by approval. */
  @MoneyColumn()
  waivedPence: Pence;

  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;

  @Column('uuid', { nullable: true })
  closedById: string | null;

  @Column('text', { nullable: true })
  closedReason: string | null;
}

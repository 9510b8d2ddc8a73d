import type { FinancialYear } from '@almoner/domain/calendar';
import type { Pence } from '@almoner/domain/money';
import type { LossKind, LossStatus } from '@almoner/domain/recoveries';
import { Column, Entity } from 'typeorm';
import { VersionedRow } from '../../platform/database/entity-columns.js';
import { MoneyColumn } from '../../platform/database/money-column.js';

/** A write-off or waiver of a recovery. */
@Entity('recovery_losses')
export class RecoveryLossRow extends VersionedRow {
  @Column('uuid')
  recoveryId: string;

  @Column('uuid')
  fundId: string;

  @Column('uuid')
  organisationId: string;

  @Column('text')
  kind: LossKind;

  @MoneyColumn()
  amountPence: Pence;

  @Column('text')
  reason: string;

  @Column('text')
  status: LossStatus;

  /** How many different people have to approve it, by the level on the day of the request. */
  @Column('integer')
  approvalsAsked: number;

  @Column('timestamptz')
  requestedAt: Date;

  @Column('uuid')
  requestedById: string;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  @Column('uuid', { nullable: true })
  decidedById: string | null;

  @Column('text', { nullable: true })
  decidedReason: string | null;

  /** The financial year of its approval. */
  @Column('integer', { nullable: true })
  financialYear: FinancialYear | null;
}

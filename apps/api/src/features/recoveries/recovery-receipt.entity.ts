import type { Pence } from '@almoner/domain/money';
import type { ReceiptBooking, ReceiptStatus } from '@almoner/domain/recoveries';
import { Column, Entity } from 'typeorm';
import { VersionedRow } from '../../platform/database/entity-columns.js';
import { MoneyColumn } from '../../platform/database/money-column.js';

/** Money that arrived for a recovery, once. */
@Entity('recovery_receipts')
export class RecoveryReceiptRow extends VersionedRow {
  @Column('uuid')
  recoveryId: string;

  @Column('uuid')
  fundId: string;

  @Column('uuid')
  organisationId: string;

  @MoneyColumn()
  amountPence: Pence;

  /** The day the money arrived. */
  @Column('date')
  receivedOn: string;

  @Column('text')
  reference: string;

  @Column('text')
  status: ReceiptStatus;

  @Column('text')
  bookedTo: ReceiptBooking;

  /** The budget line that it is booked on; null where it is surrendered. */
  @Column('uuid', { nullable: true })
  budgetLineId: string | null;

  @Column('uuid', { nullable: true })
  journalId: string | null;

  @Column('timestamptz')
  recordedAt: Date;

  @Column('uuid')
  recordedById: string;

  @Column('timestamptz', { nullable: true })
  bookedAt: Date | null;

  @Column('uuid', { nullable: true })
  bookedById: string | null;

  /** Why it was surrendered, where it was to be added to an open year. */
  @Column('text', { nullable: true })
  bookedReason: string | null;

  @Column('timestamptz', { nullable: true })
  reversedAt: Date | null;

  @Column('uuid', { nullable: true })
  reversedById: string | null;

  @Column('text', { nullable: true })
  reversedReason: string | null;

  @Column('uuid', { nullable: true })
  reversalJournalId: string | null;
}

import type { Pence } from '@almoner/domain/money';
import type { PaymentStatus } from '@almoner/domain/payments';
import { Column, Entity } from 'typeorm';
import { VersionedRow } from '../../platform/database/entity-columns.js';
import { MoneyColumn } from '../../platform/database/money-column.js';

@Entity('payments')
export class Payment extends VersionedRow {
  /** `ALM000000123`, given by the database: what the ledger carries. */
  @Column('text')
  reference: string;

  @Column('uuid')
  awardId: string;

  @Column('uuid')
  awardYearId: string;

  @Column('uuid')
  fundId: string;

  @Column('uuid')
  organisationId: string;

  /** The year in which the financial year starts. */
  @Column('integer')
  financialYear: number;

  @MoneyColumn()
  amountPence: Pence;

  @Column('date')
  dueOn: string;

  @Column('text')
  status: PaymentStatus;

  @Column('text', { nullable: true })
  statementOfNeed: string | null;

  @Column('timestamptz', { nullable: true })
  requestedAt: Date | null;

  @Column('uuid', { nullable: true })
  requestedById: string | null;

  @Column('timestamptz', { nullable: true })
  approvedAt: Date | null;

  @Column('uuid', { nullable: true })
  approvedById: string | null;

  @Column('timestamptz', { nullable: true })
  releasedAt: Date | null;

  @Column('uuid', { nullable: true })
  releasedById: string | null;

  @Column('date', { nullable: true })
  sentOn: string | null;

  @Column('date', { nullable: true })
  paidOn: string | null;

  @Column('text', { nullable: true })
  rejectedReason: string | null;
}

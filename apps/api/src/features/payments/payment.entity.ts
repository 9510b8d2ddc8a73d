import type { Pence } from '@almoner/domain/money';
import type {
  HoldablePaymentStatus,
  PaymentStatus,
  PaymentTrigger,
} from '@almoner/domain/payments';
import type { ReturnKind } from '@almoner/domain/returns';
import { Column, Entity } from 'typeorm';
import { VersionedRow } from '../../platform/database/entity-columns.js';
import { MoneyColumn } from '../../platform/database/money-column.js';

@Entity('payments')
export class PaymentRow extends VersionedRow {
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

  /** What makes it payable beside its day; the three that follow say which, and are null elsewhere. */
  @Column('text')
  trigger: PaymentTrigger;

  @Column('uuid', { nullable: true })
  triggerConditionId: string | null;

  @Column('text', { nullable: true })
  triggerReturnKind: ReturnKind | null;

  /** The year in which the financial year of the return starts. */
  @Column('integer', { nullable: true })
  triggerReturnYear: number | null;

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

  @Column('timestamptz', { nullable: true })
  rejectedAt: Date | null;

  @Column('uuid', { nullable: true })
  rejectedById: string | null;

  @Column('text', { nullable: true })
  sentBackReason: string | null;

  @Column('timestamptz', { nullable: true })
  sentBackAt: Date | null;

  @Column('uuid', { nullable: true })
  sentBackById: string | null;

  /** Who had requested it, and has it again. */
  @Column('uuid', { nullable: true })
  sentBackToId: string | null;

  /** Where it was when it was put on hold. */
  @Column('text', { nullable: true })
  heldFrom: HoldablePaymentStatus | null;

  @Column('text', { nullable: true })
  heldReason: string | null;

  @Column('timestamptz', { nullable: true })
  heldAt: Date | null;

  @Column('uuid', { nullable: true })
  heldById: string | null;

  /** How many people have to approve it; fixed when it is requested. */
  @Column('integer')
  approvalsAsked: number;

  /** Which round of approvals counts: each sending back begins the next. */
  @Column('integer')
  approvalRound: number;

  /** Pence of it that came back; they no longer count against its award year. */
  @MoneyColumn()
  recoveredPence: Pence;

  /** Pence of its recoveries that are open or received. */
  @MoneyColumn()
  recoveryAskedPence: Pence;

  @Column('date', { nullable: true })
  returnedOn: string | null;

  @Column('text', { nullable: true })
  returnedReason: string | null;

  @Column('uuid', { nullable: true })
  returnedById: string | null;

  /** The returned payment that this one is made in place of. */
  @Column('uuid', { nullable: true })
  replacesPaymentId: string | null;
}

import type { PaymentMethod } from '@almoner/domain/awards';
import type { Pence } from '@almoner/domain/money';
import type {
  BankReturnCause,
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
  /** `ALM000000123`, given by the database; the ledger shows it. */
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

  /** The calendar year in which the financial year starts. */
  @Column('integer')
  financialYear: number;

  @MoneyColumn()
  amountPence: Pence;

  @Column('date')
  dueOn: string;

  /** How it moves, as its award says. */
  @Column('text')
  method: PaymentMethod;

  @Column('text')
  status: PaymentStatus;

  /**
   * What it waits for besides its due date. The next three columns say which condition or return; they are null
   * otherwise.
   */
  @Column('text')
  trigger: PaymentTrigger;

  @Column('uuid', { nullable: true })
  triggerConditionId: string | null;

  @Column('text', { nullable: true })
  triggerReturnKind: ReturnKind | null;

  /** The calendar year in which the financial year of the return starts. */
  @Column('integer', { nullable: true })
  triggerReturnYear: number | null;

  @Column('text', { nullable: true })
  statementOfNeed: string | null;

  /** The days that it pays for; null where it is not requested, or was before this was asked. */
  @Column('date', { nullable: true })
  coversFrom: string | null;

  @Column('date', { nullable: true })
  coversTo: string | null;

  /** Why it was requested long before it is due. */
  @Column('text', { nullable: true })
  earlyReason: string | null;

  /** Why it covers days that another payment of the award covers. */
  @Column('text', { nullable: true })
  overlapReason: string | null;

  /** Why it was put into a run, or released by itself, long before it is due. */
  @Column('text', { nullable: true })
  earlySendingReason: string | null;

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

  /** The person who had requested it, to whom it was sent back. */
  @Column('uuid', { nullable: true })
  sentBackToId: string | null;

  /** The status it had before it was put on hold. */
  @Column('text', { nullable: true })
  heldFrom: HoldablePaymentStatus | null;

  @Column('text', { nullable: true })
  heldReason: string | null;

  @Column('timestamptz', { nullable: true })
  heldAt: Date | null;

  @Column('uuid', { nullable: true })
  heldById: string | null;

  /** How many people have to approve it; set when it is requested. */
  @Column('integer')
  approvalsAsked: number;

  /** The round of approvals that counts; sending the payment back begins the next round. */
  @Column('integer')
  approvalRound: number;

  /** Pence that were recovered; they no longer count against its award year. */
  @MoneyColumn()
  recoveredPence: Pence;

  /** Pence that came back after its financial year was closed; they still count against its award year. */
  @MoneyColumn()
  recoveredLaterPence: Pence;

  /** Pence of its recoveries that are open or settled. */
  @MoneyColumn()
  recoveryAskedPence: Pence;

  /** Pence of its recoveries that were written off or waived. */
  @MoneyColumn()
  recoveryLostPence: Pence;

  @Column('date', { nullable: true })
  returnedOn: string | null;

  @Column('text', { nullable: true })
  returnedReason: string | null;

  /** Null where it was returned before causes were recorded. */
  @Column('text', { nullable: true })
  returnedCause: BankReturnCause | null;

  @Column('uuid', { nullable: true })
  returnedById: string | null;

  /** The returned payment that this one replaces. */
  @Column('uuid', { nullable: true })
  replacesPaymentId: string | null;
}

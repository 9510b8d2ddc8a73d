import {
  PAYMENT_STATUSES,
  PAYMENT_TRIGGERS,
  type PaymentStatus,
  type PaymentTrigger,
} from '@almoner/domain/payments';
import { CommandAnswer } from '../../platform/http/command-answer.js';
import {
  ChoiceField,
  DateField,
  FinancialYearField,
  FlagField,
  IdField,
  IdListField,
  InstantField,
  IntegerField,
  ListField,
  MoneyField,
  ObjectField,
  TextField,
} from '../../platform/http/fields.js';

export class PaymentItem {
  @IdField()
  id: string;

  @TextField({
    example: 'ALM000000123',
    description: 'The reference that the ledger shows: 12 characters.',
  })
  reference: string;

  @IdField()
  awardId: string;

  @TextField({ example: 'CFF-A-2026-0007' })
  awardReference: string;

  @IdField()
  organisationId: string;

  @TextField()
  organisationName: string;

  @IdField()
  fundId: string;

  @TextField({ example: 'CFF' })
  fundCode: string;

  @FinancialYearField()
  financialYear: string;

  @MoneyField()
  amountPence: number;

  @DateField()
  dueOn: string;

  @ChoiceField(PAYMENT_STATUSES, { name: 'PaymentStatus' })
  status: PaymentStatus;

  @TextField({ description: 'The status in the words of the reader.' })
  statusWords: string;

  @ChoiceField(PAYMENT_TRIGGERS, {
    name: 'PaymentTrigger',
    description: 'What makes it payable: its day, a condition, or an accepted return.',
  })
  trigger: PaymentTrigger;

  @FlagField({
    description:
      'False while what it waits for has not happened; until then it cannot be requested.',
  })
  triggerMet: boolean;

  @TextField({ example: 'Waiting for: constitution adopted' })
  triggerWords: string;

  @TextField({ nullable: true, description: 'Staff only.' })
  requestedByName: string | null;

  @TextField({ nullable: true, description: 'Staff only.' })
  approvedByName: string | null;

  @TextField({ nullable: true, description: 'Staff only.' })
  releasedByName: string | null;

  @DateField({ nullable: true })
  sentOn: string | null;

  @DateField({ nullable: true, description: 'The day of the ledger line that confirms it.' })
  paidOn: string | null;

  @FlagField({ description: 'True where the record is invented for demonstration.' })
  illustrative: boolean;
}

class PaymentMatchView {
  @IdField()
  id: string;

  @IdField()
  ledgerLineId: string;

  @TextField({ description: '`exact` by reference and amount, or `manual`.' })
  kind: string;

  @InstantField()
  matchedAt: string;

  @TextField({ nullable: true })
  matchedByName: string | null;
}

export class PaymentApprovalView {
  @IntegerField({ min: 1, description: 'Which approval it is, from 1.' })
  level: number;

  @TextField()
  approvedByName: string;

  @TextField({
    nullable: true,
    description: 'Whose approval was lent; null where it is their own.',
  })
  onBehalfOfName: string | null;

  @InstantField()
  approvedAt: string;
}

export class PaymentView extends PaymentItem {
  @TextField({ description: 'The title of the award.' })
  awardTitle: string;

  @TextField({ nullable: true, description: 'Staff only.' })
  statementOfNeed: string | null;

  @InstantField({ nullable: true, description: 'Staff only.' })
  requestedAt: string | null;

  @InstantField({ nullable: true, description: 'Staff only.' })
  approvedAt: string | null;

  @InstantField({ nullable: true, description: 'Staff only.' })
  releasedAt: string | null;

  @IntegerField({ min: 1, description: 'How many people have to approve it; fixed at request.' })
  approvalsAsked: number;

  @ListField(() => PaymentApprovalView, {
    description:
      'The approvals since it was last requested, in the order they were given. Staff only.',
  })
  approvals: PaymentApprovalView[];

  @TextField({ nullable: true, description: 'Why it was rejected for good; staff only.' })
  rejectedReason: string | null;

  @InstantField({ nullable: true, description: 'Staff only.' })
  rejectedAt: string | null;

  @TextField({ nullable: true, description: 'Staff only.' })
  rejectedByName: string | null;

  @TextField({
    nullable: true,
    description: 'Why it was sent back, until it is requested again; staff only.',
  })
  sentBackReason: string | null;

  @InstantField({ nullable: true, description: 'Staff only.' })
  sentBackAt: string | null;

  @TextField({ nullable: true, description: 'Staff only.' })
  sentBackByName: string | null;

  @ChoiceField(PAYMENT_STATUSES, {
    nullable: true,
    name: 'PaymentStatus',
    description: 'The status it had when it was put on hold. Staff only.',
  })
  heldFrom: PaymentStatus | null;

  @TextField({ nullable: true, description: 'Why it is on hold; staff only.' })
  heldReason: string | null;

  @InstantField({ nullable: true, description: 'Staff only.' })
  heldAt: string | null;

  @TextField({ nullable: true, description: 'Staff only.' })
  heldByName: string | null;

  @ObjectField(() => PaymentMatchView, {
    nullable: true,
    description: 'The ledger line that confirms it; null until reconciled. Staff only.',
  })
  match: PaymentMatchView | null;

  @ListField(() => CommandAnswer)
  commands: CommandAnswer[];

  @IntegerField({ min: 1 })
  version: number;
}

/** An instalment of an award year. */
export class PlanPayment {
  @IdField()
  awardId: string;

  @FinancialYearField({ description: 'The year of the award that it counts against.' })
  financialYear: string;

  @MoneyField({ min: 1, description: 'Pence; all instalments of a year stay within its amount.' })
  amountPence: number;

  @DateField()
  dueOn: string;
}

export class EditPayment {
  @FinancialYearField({ optional: true })
  financialYear?: string;

  @MoneyField({ min: 1, optional: true })
  amountPence?: number;

  @DateField({ optional: true })
  dueOn?: string;
}

export class RequestPayment {
  @TextField({ max: 4000, description: 'Why the organisation needs the money now.' })
  statementOfNeed: string;
}

/** Why a payment is sent back, rejected or put on hold. */
export class PaymentReason {
  @TextField({ max: 4000 })
  reason: string;
}

/** The payments for one step, taken by all or by none. */
export class PaymentSelection {
  @IdListField({ description: 'At most 500 payments, each once.' })
  paymentIds: string[];
}

export class RequestPayments extends PaymentSelection {
  @TextField({ max: 4000, description: 'Why the organisations need the money now.' })
  statementOfNeed: string;
}

const BULK_STEPS = ['request', 'approve'] as const;

/** The payments for which a step is checked. Checking changes nothing. */
export class CheckPayments extends PaymentSelection {
  @ChoiceField(BULK_STEPS, { name: 'BulkPaymentStep' })
  step: (typeof BULK_STEPS)[number];
}

export class CheckedPayment extends PaymentItem {
  @FlagField({ description: 'Whether the reader could take the step now.' })
  allowed: boolean;

  @TextField({ nullable: true, description: 'Why not, where not.' })
  reason: string | null;
}

/** The payments in the order in which they were named, each with whether it could take the step. */
export class PaymentCheck {
  @ListField(() => CheckedPayment)
  items: CheckedPayment[];
}

/** The payments after a step, in the order in which they were named. */
export class PaymentList {
  @ListField(() => PaymentItem)
  items: PaymentItem[];
}

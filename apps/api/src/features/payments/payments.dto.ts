import { CLAIM_STATUSES } from '@almoner/domain/claims';
import { AWARD_YEAR_STATUSES, PAYMENT_METHODS } from '@almoner/domain/awards';
import { BANK_DETAILS_STATES } from '@almoner/domain/bank-accounts';
import { PAYMENT_STATUSES, PAYMENT_TRIGGERS } from '@almoner/domain/payments';
import { PROPOSAL_STATUSES } from '@almoner/domain/proposals';
import { CommandAnswer } from '../../platform/http/command-answer.js';
import { field, Fields } from '../../platform/http/fields.js';

export class PaymentItem extends Fields({
  id: field.id(),
  reference: field.text({
    example: 'ALM000000123',
    description: 'The reference that the ledger shows: 12 characters.',
  }),
  awardId: field.id(),
  awardReference: field.text({ example: 'CFF-A-2026-0007' }),
  organisationId: field.id(),
  organisationName: field.text(),
  fundId: field.id(),
  fundCode: field.text({ example: 'CFF' }),
  financialYear: field.financialYear(),
  amountPence: field.money(),
  dueOn: field.date(),
  status: field.choice(PAYMENT_STATUSES, { name: 'PaymentStatus' }),
  statusWords: field.text({ description: 'The status in the words of the reader.' }),
  method: field.choice(PAYMENT_METHODS, {
    name: 'PaymentMethod',
    description: 'By bank in a payment run, or by transfer on a transfer note.',
  }),
  trigger: field.choice(PAYMENT_TRIGGERS, {
    name: 'PaymentTrigger',
    description: 'What makes it payable: its day, a condition, or an accepted return.',
  }),
  triggerMet: field.flag({
    description:
      'False while what it waits for has not happened; until then it cannot be requested.',
  }),
  triggerWords: field.text({ example: 'Waiting for: constitution adopted' }),
  requestedByName: field.text({ nullable: true, description: 'Staff only.' }),
  approvedByName: field.text({ nullable: true, description: 'Staff only.' }),
  releasedByName: field.text({ nullable: true, description: 'Staff only.' }),
  sentOn: field.date({ nullable: true }),
  paidOn: field.date({
    nullable: true,
    description: 'The day of the ledger line that confirms it.',
  }),
  paidPence: field.money({
    description:
      'Paid, less recovered: 0 until the ledger confirms it; less what came back while the year was open.',
  }),
  recoveredPence: field.money({ description: 'Pence that came back of it, whenever they did.' }),
  illustrative: field.flag({ description: 'True where the record is invented for demonstration.' }),
}) {}

class PaymentMatchView extends Fields({
  id: field.id(),
  ledgerLineId: field.id(),
  kind: field.text({ description: '`exact` by reference and amount, or `manual`.' }),
  matchedAt: field.instant(),
  matchedByName: field.text({ nullable: true }),
}) {}

export class PaymentApprovalView extends Fields({
  level: field.integer({ min: 1, description: 'Which approval it is, from 1.' }),
  approvedByName: field.text(),
  onBehalfOfName: field.text({
    nullable: true,
    description: 'Whose approval was lent; null where it is their own.',
  }),
  approvedAt: field.instant(),
}) {}

/** A claim by its reference. */
export class ClaimReference extends Fields({
  id: field.id(),
  reference: field.text({ example: 'CFF-CL-2026-0003' }),
}) {}

/** The claim for a payment. */
export class ClaimOfPayment extends Fields(ClaimReference, {
  status: field.choice(CLAIM_STATUSES, { name: 'ClaimStatus' }),
}) {}

export class PaymentView extends Fields(PaymentItem, {
  awardTitle: field.text({ description: 'The title of the award.' }),
  coversFrom: field.date({
    nullable: true,
    description: 'The first day that it pays for; null until it is requested.',
  }),
  coversTo: field.date({ nullable: true, description: 'The last day that it pays for.' }),
  claim: field.object(() => ClaimOfPayment, {
    nullable: true,
    description: 'The claim of its organisation that waits for an answer or was taken up.',
  }),
  statementOfNeed: field.text({ nullable: true, description: 'Staff only.' }),
  earlyReason: field.text({
    nullable: true,
    description: 'Why it was requested long before it is due; staff only.',
  }),
  overlapReason: field.text({
    nullable: true,
    description: 'Why it covers days that another payment covers; staff only.',
  }),
  earlySendingReason: field.text({
    nullable: true,
    description:
      'Why it was put into a run or released by itself long before it is due; staff only.',
  }),
  requestedAt: field.instant({ nullable: true, description: 'Staff only.' }),
  approvedAt: field.instant({ nullable: true, description: 'Staff only.' }),
  releasedAt: field.instant({ nullable: true, description: 'Staff only.' }),
  approvalsAsked: field.integer({
    min: 1,
    description: 'How many people have to approve it; fixed at request.',
  }),
  approvals: field.list(() => PaymentApprovalView, {
    description:
      'The approvals since it was last requested, in the order they were given. Staff only.',
  }),
  rejectedReason: field.text({
    nullable: true,
    description: 'Why it was rejected for good; staff only.',
  }),
  rejectedAt: field.instant({ nullable: true, description: 'Staff only.' }),
  rejectedByName: field.text({ nullable: true, description: 'Staff only.' }),
  sentBackReason: field.text({
    nullable: true,
    description: 'Why it was sent back, until it is requested again; staff only.',
  }),
  sentBackAt: field.instant({ nullable: true, description: 'Staff only.' }),
  sentBackByName: field.text({ nullable: true, description: 'Staff only.' }),
  heldFrom: field.choice(PAYMENT_STATUSES, {
    nullable: true,
    name: 'PaymentStatus',
    description: 'The status it had when it was put on hold. Staff only.',
  }),
  heldReason: field.text({ nullable: true, description: 'Why it is on hold; staff only.' }),
  heldAt: field.instant({ nullable: true, description: 'Staff only.' }),
  heldByName: field.text({ nullable: true, description: 'Staff only.' }),
  match: field.object(() => PaymentMatchView, {
    nullable: true,
    description: 'The ledger line that confirms it; null until reconciled. Staff only.',
  }),
  commands: field.list(() => CommandAnswer),
  version: field.integer({ min: 1 }),
}) {}

/** An instalment of an award year. */
export class PlanPayment extends Fields({
  awardId: field.id(),
  financialYear: field.financialYear({
    description: 'The year of the award that it counts against.',
  }),
  amountPence: field.money({
    min: 1,
    description: 'Pence; all instalments of a year stay within its amount.',
  }),
  dueOn: field.date(),
}) {}

export class EditPayment extends Fields({
  financialYear: field.financialYear({ optional: true }),
  amountPence: field.money({ min: 1, optional: true }),
  dueOn: field.date({ optional: true }),
}) {}

const EXCEPTIONS = {
  earlyReason: field.text({
    optional: true,
    max: 4000,
    description: 'Why this cannot wait until it is due; asked for where that is long ahead.',
  }),
  overlapReason: field.text({
    optional: true,
    max: 4000,
    description: 'Why it covers days that another payment of the award covers; asked for there.',
  }),
} as const;

export class RequestPayment extends Fields({
  statementOfNeed: field.text({
    max: 4000,
    description: 'Why the organisation needs the money now.',
  }),
  coversFrom: field.date({
    optional: true,
    description: 'The first day that it pays for; left out, the proposed period counts.',
  }),
  coversTo: field.date({ optional: true, description: 'The last day that it pays for.' }),
  ...EXCEPTIONS,
}) {}

/** Why a payment is sent back, rejected or put on hold. */
export class PaymentReason extends Fields({
  reason: field.text({ max: 4000 }),
}) {}

/** The payments for one step, taken by all or by none. */
export class PaymentSelection extends Fields({
  paymentIds: field.idList({ description: 'At most 500 payments, each once.' }),
}) {}

export class RequestPayments extends Fields(PaymentSelection, {
  statementOfNeed: field.text({
    max: 4000,
    description: 'Why the organisations need the money now.',
  }),
  ...EXCEPTIONS,
}) {}

const BALANCE = {
  amountPence: field.money(),
  paidPence: field.money({ description: 'Pence that the ledger confirms, less recovered.' }),
  inPaymentPence: field.money({
    description: 'Pence that are requested, approved or sent, and not confirmed yet.',
  }),
  leftPence: field.money({ description: 'Pence that are neither paid nor in payment.' }),
} as const;

class AwardBalance extends Fields(BALANCE) {}

class YearBalance extends Fields({
  ...BALANCE,
  financialYear: field.financialYear(),
  status: field.choice(AWARD_YEAR_STATUSES, { name: 'AwardYearStatus' }),
}) {}

class OpenCondition extends Fields({
  title: field.text(),
  dueOn: field.date({ nullable: true }),
  waitedFor: field.flag({ description: 'Whether this payment waits for it.' }),
}) {}

class PaidAccount extends Fields({
  state: field.choice(BANK_DETAILS_STATES, { name: 'BankDetailsState' }),
  accountName: field.text({ nullable: true }),
  sortCodeMask: field.text({ nullable: true, example: '••-••-64' }),
  accountNumberMask: field.text({ nullable: true, example: '••••6789' }),
  verifiedAt: field.instant({ nullable: true }),
  isNew: field.flag({
    description: 'Whether it was verified after the last payment was sent to the organisation.',
  }),
  isFirst: field.flag({ description: 'Whether nothing was sent to the organisation before.' }),
}) {}

/** What a person decides on when they request, approve or release a payment. */
export class PaymentBasis extends Fields({
  paymentId: field.id(),
  reference: field.text({ example: 'ALM000000123' }),
  method: field.choice(PAYMENT_METHODS, { name: 'PaymentMethod' }),
  dueOn: field.date(),
  early: field.flag({ description: 'Whether it is due so late that a reason is asked for.' }),
  earlyPaymentDays: field.integer({
    min: 0,
    description: 'From how many days ahead a reason is asked for.',
  }),
  award: field.object(() => AwardBalance),
  year: field.object(() => YearBalance),
  waitsFor: field.text({ example: 'Waiting for: constitution adopted' }),
  openConditions: field.list(() => OpenCondition, {
    description: 'The conditions of the award that are neither met nor waived.',
  }),
  bank: field.object(() => PaidAccount, {
    nullable: true,
    description: 'Where the money goes; null for a transfer.',
  }),
  coversFrom: field.date(),
  coversTo: field.date(),
  coversProposed: field.flag({
    description: 'Whether the period is only proposed, because it is not requested yet.',
  }),
  coveredTwiceBy: field.textList({
    description: 'The references of payments of the award that cover some of the same days.',
  }),
  statementOfNeed: field.text({ nullable: true }),
  earlyReason: field.text({ nullable: true, description: 'Why it was requested early.' }),
  overlapReason: field.text({ nullable: true, description: 'Why days are covered twice.' }),
  earlySendingReason: field.text({ nullable: true, description: 'Why it is sent early.' }),
  unspentPence: field.money({
    nullable: true,
    description:
      'What the organisation last said that it has unspent of this award; null: not reported.',
  }),
  unspentOn: field.date({
    nullable: true,
    description: 'The day on which it had that unspent.',
  }),
  unspentClaim: field.object(() => ClaimReference, {
    nullable: true,
    description: 'The claim in which it said so.',
  }),
}) {}

export class PaymentBases extends Fields({
  items: field.list(() => PaymentBasis),
}) {}

const BULK_STEPS = ['request', 'approve'] as const;

/** The payments for which a step is checked. Checking changes nothing. */
export class CheckPayments extends Fields(PaymentSelection, {
  step: field.choice(BULK_STEPS, { name: 'BulkPaymentStep' }),
}) {}

export class CheckedPayment extends Fields(PaymentItem, {
  allowed: field.flag({ description: 'Whether the reader could take the step now.' }),
  reason: field.text({ nullable: true, description: 'Why not, where not.' }),
}) {}

/** The payments in the order in which they were named, each with whether it could take the step. */
export class PaymentCheck extends Fields({
  items: field.list(() => CheckedPayment),
}) {}

/** The payments after a step, in the order in which they were named. */
export class PaymentList extends Fields({
  items: field.list(() => PaymentItem),
}) {}

/** The amounts above which a payment needs a second and a third approval. */
export class PaymentLevels extends Fields({
  levelTwoAbovePence: field.money({
    min: 0,
    nullable: true,
    description: 'Pence; a payment above it asks for a second approval. Null: never.',
  }),
  levelThreeAbovePence: field.money({
    min: 0,
    nullable: true,
    description: 'Pence; a payment above it asks for a third approval. Null: never.',
  }),
}) {}

export class ProposePaymentLevels extends Fields(PaymentLevels, {
  reason: field.text({ max: 1000 }),
}) {}

export class RefusePaymentLevels extends Fields({
  reason: field.text({ max: 1000 }),
}) {}

/** One version of a fund's approval thresholds. */
export class PaymentLevelsVersion extends Fields(PaymentLevels, {
  version: field.integer({ min: 1 }),
  setAt: field.instant(),
  setByName: field.text({ description: 'Who confirmed it; who set it, before two people did.' }),
  changeId: field.id({ nullable: true, description: 'The proposal that was confirmed.' }),
  proposedByName: field.text({ nullable: true }),
  illustrative: field.flag({ description: 'True where the record is invented for demonstration.' }),
}) {}

/** New levels of a fund that one person proposed and another confirms. */
export class PaymentLevelChangeItem extends Fields(PaymentLevels, {
  id: field.id(),
  reference: field.text({ example: 'CFF-PL-2026-0001' }),
  fundId: field.id(),
  fundName: field.text(),
  levelsWords: field.text({ description: 'The new levels in one line.' }),
  reason: field.text({ max: 1000 }),
  status: field.choice(PROPOSAL_STATUSES, { name: 'ProposalStatus' }),
  statusWords: field.text({ description: 'The status in words.' }),
  proposedAt: field.instant(),
  proposedByName: field.text(),
  decidedAt: field.instant({ nullable: true }),
  decidedByName: field.text({ nullable: true }),
  decidedReason: field.text({ nullable: true, description: 'Why it was refused.' }),
  illustrative: field.flag({ description: 'True where the record is invented for demonstration.' }),
}) {}

export class PaymentLevelChangeView extends Fields(PaymentLevelChangeItem, {
  effect: field.text({ description: 'What counts where it is confirmed, in sentences.' }),
  presentWords: field.text({ description: 'The levels in force now, in one line.' }),
  commands: field.list(() => CommandAnswer),
  version: field.integer({ min: 1 }),
}) {}

/** The amounts above which a fund needs more than one approval of a payment. */
export class PaymentLevelsView extends Fields(PaymentLevels, {
  illustrative: field.flag({ description: 'True where the record is invented for demonstration.' }),
  version: field.integer({ min: 0, description: '0 where nobody has set any.' }),
  history: field.list(() => PaymentLevelsVersion, { description: 'Every version, newest first.' }),
  waiting: field.object(() => PaymentLevelChangeView, {
    nullable: true,
    description: 'The proposal that waits for another person; null where none does.',
  }),
  changes: field.list(() => PaymentLevelChangeItem, {
    description: 'Every proposal, newest first.',
  }),
}) {}

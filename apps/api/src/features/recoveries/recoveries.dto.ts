import {
  LOSS_KINDS,
  LOSS_STATUSES,
  RECEIPT_BOOKINGS,
  RECEIPT_STATUSES,
  RECOVERY_STATUSES,
} from '@almoner/domain/recoveries';
import { CommandAnswer } from '../../platform/http/command-answer.js';
import { field, Fields } from '../../platform/http/fields.js';

const illustrative = () =>
  field.flag({ description: 'True where the record is invented for demonstration.' });

export class RecoveryItem extends Fields({
  id: field.id(),
  reference: field.text({ example: 'CFF-RC-2026-0003' }),
  paymentId: field.id(),
  paymentReference: field.text({ example: 'ALM000000123' }),
  awardId: field.id(),
  awardReference: field.text({ example: 'CFF-A-2026-0007' }),
  organisationId: field.id(),
  organisationName: field.text(),
  fundId: field.id(),
  fundCode: field.text({ example: 'CFF' }),
  financialYear: field.financialYear({
    description: 'The year that the payment was made from.',
  }),
  amountPence: field.money(),
  receivedPence: field.money({ description: 'Pence that have arrived.' }),
  lostPence: field.money({ description: 'Pence that were written off or waived.' }),
  owedPence: field.money({ description: 'Pence that are still owed; 0 once nothing is asked.' }),
  status: field.choice(RECOVERY_STATUSES, { name: 'RecoveryStatus' }),
  statusWords: field.text({ description: 'The status in the words of the reader.' }),
  requestedAt: field.instant(),
  illustrative: illustrative(),
}) {}

/** Money that arrived for a recovery, once. */
export class ReceiptView extends Fields({
  id: field.id(),
  amountPence: field.money(),
  receivedOn: field.date({ description: 'The day the money arrived.' }),
  reference: field.text({ description: 'What the statement of the bank or the receipt says.' }),
  status: field.choice(RECEIPT_STATUSES, { name: 'ReceiptStatus' }),
  statusWords: field.text({ description: 'The status in the words of the reader.' }),
  bookedTo: field.choice(RECEIPT_BOOKINGS, {
    name: 'ReceiptBooking',
    nullable: true,
    description: 'Where it is booked, or is to be booked while it waits; staff only.',
  }),
  bookedWords: field.text({
    nullable: true,
    description: 'That in words, with the year; staff only.',
    example: 'The budget of an open year: 2026-27',
  }),
  journalId: field.id({ nullable: true, description: 'The journal that booked it; staff only.' }),
  reversalJournalId: field.id({
    nullable: true,
    description: 'The journal that reversed that one; staff only.',
  }),
  recordedByName: field.text({ nullable: true, description: 'Staff only.' }),
  bookedByName: field.text({ nullable: true, description: 'Staff only.' }),
  bookedReason: field.text({
    nullable: true,
    description: 'Why it was surrendered and not added to an open year; staff only.',
  }),
  reversedByName: field.text({ nullable: true, description: 'Staff only.' }),
  reversedReason: field.text({ nullable: true, description: 'Staff only.' }),
  commands: field.list(() => CommandAnswer),
}) {}

/** A write-off or a waiver of a recovery. */
export class LossView extends Fields({
  id: field.id(),
  kind: field.choice(LOSS_KINDS, { name: 'LossKind' }),
  amountPence: field.money(),
  reason: field.text(),
  status: field.choice(LOSS_STATUSES, { name: 'LossStatus' }),
  statusWords: field.text({ description: 'The status in words.' }),
  approvalsAsked: field.integer({
    min: 1,
    description: 'How many different people have to approve it.',
  }),
  approvedByNames: field.textList({ description: 'Who has approved it so far.' }),
  requestedAt: field.instant(),
  requestedByName: field.text({ nullable: true }),
  decidedAt: field.instant({ nullable: true }),
  decidedReason: field.text({ nullable: true, description: 'Why it was rejected.' }),
  commands: field.list(() => CommandAnswer),
}) {}

class OpenLine extends Fields({
  id: field.id(),
  words: field.text({ example: '2026-27' }),
}) {}

export class RecoveryView extends Fields(RecoveryItem, {
  awardTitle: field.text({ description: 'The title of the award.' }),
  reason: field.text({
    description: 'Why the money has to come back; the organisation reads it too.',
  }),
  paymentAmountPence: field.money({
    description: 'Pence of the payment that money is recovered from.',
  }),
  writtenOffPence: field.money(),
  waivedPence: field.money(),
  requestedByName: field.text({ nullable: true, description: 'Staff only.' }),
  approvedAt: field.instant({ nullable: true }),
  approvedByName: field.text({ nullable: true, description: 'Staff only.' }),
  receipts: field.list(() => ReceiptView, { description: 'What has arrived, in that order.' }),
  losses: field.list(() => LossView, { description: 'Write-offs and waivers; staff only.' }),
  isYearClosed: field.flag({
    description:
      'Whether the year it was paid from is closed, so that a receipt is booked elsewhere.',
  }),
  openLines: field.list(() => OpenLine, {
    description: 'The budgets of open years that a receipt of a closed year may be added to.',
  }),
  closedReason: field.text({ nullable: true, description: 'Why it was refused or cancelled.' }),
  closedByName: field.text({
    nullable: true,
    description: 'Who refused or cancelled it; staff only.',
  }),
  commands: field.list(() => CommandAnswer),
  version: field.integer({ min: 1 }),
}) {}

export class RequestRecovery extends Fields({
  paymentId: field.id(),
  amountPence: field.money({
    min: 1,
    description: 'Pence; at most what was paid, minus what is recovered or under recovery.',
  }),
  reason: field.text({ max: 4000, description: 'Why the money has to come back.' }),
}) {}

export class ReceiveRecovery extends Fields({
  amountPence: field.money({ min: 1, description: 'Pence; at most what is still owed.' }),
  receivedOn: field.date({ description: 'The day the money arrived; not in the future.' }),
  reference: field.text({
    max: 200,
    description: 'What the statement of the bank or the receipt says.',
  }),
  bookTo: field.choice(['open-year', 'surrendered'] as const, {
    name: 'ClosedYearBooking',
    optional: true,
    description:
      'Only where the year of the payment is closed: whether the money is surrendered, or added to the budget of an open year once another person confirms it.',
  }),
  budgetLineId: field.id({
    optional: true,
    description: 'The budget line of the open year that the money is added to.',
  }),
}) {}

export class RequestLoss extends Fields({
  kind: field.choice(LOSS_KINDS, { name: 'LossKind' }),
  amountPence: field.money({ min: 1, description: 'Pence; at most what is still owed.' }),
  reason: field.text({ max: 4000, description: 'Why the money is not asked for any more.' }),
}) {}

export class CloseRecovery extends Fields({
  reason: field.text({ max: 4000 }),
}) {}

export class LossItem extends Fields({
  id: field.id(),
  recoveryId: field.id(),
  recoveryReference: field.text({ example: 'CFF-RC-2026-0003' }),
  organisationId: field.id(),
  organisationName: field.text(),
  fundId: field.id(),
  fundCode: field.text({ example: 'CFF' }),
  kind: field.choice(LOSS_KINDS, { name: 'LossKind' }),
  amountPence: field.money(),
  status: field.choice(LOSS_STATUSES, { name: 'LossStatus' }),
  financialYear: field.financialYear({
    nullable: true,
    description: 'The financial year of its approval.',
  }),
  decidedAt: field.instant({ nullable: true }),
  requestedAt: field.instant(),
  reason: field.text(),
  requestedByName: field.text({ nullable: true }),
  approvedByNames: field.textList(),
  illustrative: illustrative(),
}) {}

/** What was written off and waived in a financial year. */
export class LossesOfYear extends Fields({
  financialYear: field.financialYear(),
  count: field.integer({ min: 0, description: 'How many losses were approved.' }),
  writtenOffPence: field.sum(),
  waivedPence: field.sum(),
  totalPence: field.sum(),
  thresholdPence: field.money({
    description: 'Pence above which the losses of a year are to be shown in the accounts.',
  }),
  isShownInAccounts: field.flag({
    description: 'Whether the losses of the year are to be shown in the accounts.',
  }),
  illustrative: illustrative(),
}) {}

export class LossesByYear extends Fields({
  years: field.list(() => LossesOfYear, { description: 'The latest year first.' }),
}) {}

import { RECOVERY_STATUSES } from '@almoner/domain/recoveries';
import { CommandAnswer } from '../../platform/http/command-answer.js';
import { field, Fields } from '../../platform/http/fields.js';

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
    description: 'The year of the award that gets the money back.',
  }),
  amountPence: field.money(),
  status: field.choice(RECOVERY_STATUSES, { name: 'RecoveryStatus' }),
  statusWords: field.text({ description: 'The status in the words of the reader.' }),
  requestedAt: field.instant(),
  receivedOn: field.date({ nullable: true, description: 'The day the money arrived.' }),
  illustrative: field.flag({ description: 'True where the record is invented for demonstration.' }),
}) {}

export class RecoveryView extends Fields(RecoveryItem, {
  awardTitle: field.text({ description: 'The title of the award.' }),
  reason: field.text({
    description: 'Why the money has to come back; the organisation reads it too.',
  }),
  paymentAmountPence: field.money({
    description: 'Pence of the payment that money is recovered from.',
  }),
  requestedByName: field.text({ nullable: true, description: 'Staff only.' }),
  approvedAt: field.instant({ nullable: true }),
  approvedByName: field.text({ nullable: true, description: 'Staff only.' }),
  receivedReference: field.text({
    nullable: true,
    description: 'What the statement of the bank or the receipt says.',
  }),
  receivedByName: field.text({ nullable: true, description: 'Staff only.' }),
  journalId: field.id({
    nullable: true,
    description: 'The journal that lowered what is paid; staff only.',
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
  receivedOn: field.date({ description: 'The day the money arrived; not in the future.' }),
  reference: field.text({
    max: 200,
    description: 'What the statement of the bank or the receipt says.',
  }),
}) {}

export class CloseRecovery extends Fields({
  reason: field.text({ max: 4000 }),
}) {}

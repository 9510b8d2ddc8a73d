import { PAYMENT_STATUSES } from '@almoner/domain/payments';
import { field, Fields } from '../../platform/http/fields.js';
import { illustrativeFigures } from '../../platform/http/illustrative.js';
import { ListQuery, PageOf } from '../../platform/http/list-query.js';
import { AreaShareView } from '../awards/awards.dto.js';

export class TransferNoteItem extends Fields({
  id: field.id(),
  reference: field.text({ example: 'TRN-2026-0007' }),
  transferOn: field.date({
    description: 'The day on which finance is asked to make the transfers.',
  }),
  paymentCount: field.integer({ min: 1 }),
  totalPence: field.sum(),
  paidPence: field.sum({ description: 'Pence of it that the ledger shows' }),
  fundCodes: field.textList({ description: 'The codes of the funds of its payments.' }),
  releasedByName: field.text(),
  releasedAt: field.instant(),
  illustrative: field.flag({ description: 'True where the record is invented for demonstration.' }),
}) {}

class TransferPayment extends Fields({
  id: field.id(),
  reference: field.text({ example: 'ALM000000123', description: 'What the ledger has to show.' }),
  awardId: field.id(),
  awardReference: field.text({ example: 'ADPF-A-2026-0007' }),
  organisationId: field.id(),
  organisationName: field.text({ description: 'The health board.' }),
  organisationIdentifier: field.text({ example: 'S08000015' }),
  fundId: field.id(),
  fundCode: field.text({ example: 'ADPF' }),
  financialYear: field.financialYear(),
  amountPence: field.money(),
  dueOn: field.date(),
  status: field.choice(PAYMENT_STATUSES, { name: 'PaymentStatus' }),
  statusWords: field.text(),
}) {}

export class NotePayment extends Fields(TransferPayment, {
  shares: field.list(() => AreaShareView, {
    description: 'What each area gets of it, fixed at release; they add up to it.',
  }),
}) {}

/** A transfer note: what finance is asked to transfer. It has no bank details. */
export class TransferNoteView extends Fields(TransferNoteItem, {
  payments: field.list(() => NotePayment, { description: 'By the name of the health board.' }),
}) {}

class SentShareView extends Fields(AreaShareView, {
  sentPence: field.money({ description: 'Pence of the share that were transferred so far.' }),
}) {}

export class DueTransfer extends Fields(TransferPayment, {
  early: field.flag({
    description: 'Whether it is due so late that releasing it asks for a reason.',
  }),
  blockedReason: field.text({
    nullable: true,
    description: 'Why the reader cannot release it now; null where they can.',
  }),
  shares: field.list(() => SentShareView, {
    description: 'The shares of its award, by name of the area.',
  }),
}) {}

export class DueTransfersQuery extends Fields({
  dueBy: field.date({ description: 'Due on this day or earlier.' }),
}) {}

export class DueTransfers extends Fields({
  illustrative: illustrativeFigures,
  items: field.list(() => DueTransfer, { description: 'The first 500, the earliest due first.' }),
  firstDay: field.date({ description: 'The first day for which they can be released now.' }),
}) {}

export class ReleaseTransfers extends Fields({
  earlyReason: field.text({
    optional: true,
    max: 4000,
    description: 'Why transfers that are early cannot wait; asked for where there are any.',
  }),
  paymentIds: field.idList({ description: 'Approved payments: all are released, or none.' }),
  transferOn: field.date({
    description:
      'A working day from today to 30 days ahead, within the financial year of the money.',
  }),
}) {}

/** One line of the export of a note: what one area gets of one payment. */
export class TransferLine extends Fields({
  noteReference: field.text(),
  transferOn: field.date(),
  reference: field.text(),
  awardReference: field.text(),
  organisationName: field.text(),
  organisationIdentifier: field.text(),
  financialYear: field.financialYear(),
  paymentPence: field.money(),
  areaCode: field.text(),
  areaName: field.text(),
  amountPence: field.money(),
  illustrative: field.flag(),
}) {}

export class TransferLinePage extends PageOf(TransferLine) {}

export class TransferLineQuery extends ListQuery {}

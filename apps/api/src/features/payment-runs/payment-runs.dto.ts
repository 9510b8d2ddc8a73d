import { PAYMENT_RUN_STATUSES } from '@almoner/domain/payment-runs';
import { PAYMENT_STATUSES } from '@almoner/domain/payments';
import { CommandAnswer } from '../../platform/http/command-answer.js';
import { field, Fields } from '../../platform/http/fields.js';
import { illustrativeFigures } from '../../platform/http/illustrative.js';

export class PaymentRunItem extends Fields({
  id: field.id(),
  reference: field.text({ example: 'RUN-2026-0007' }),
  status: field.choice(PAYMENT_RUN_STATUSES, { name: 'PaymentRunStatus' }),
  statusWords: field.text({ description: 'The status in the words of the reader.' }),
  payOn: field.date({ description: 'The day on which Bacs is asked to process its payments.' }),
  paymentCount: field.integer({ min: 0 }),
  totalPence: field.sum(),
  fundCodes: field.textList({ description: 'The codes of the funds of its payments.' }),
  preparedByName: field.text({
    nullable: true,
    description: 'Null for a run that the release of one payment made.',
  }),
  releasedByName: field.text({ nullable: true }),
  releasedAt: field.instant({ nullable: true }),
  illustrative: field.flag({ description: 'True where the record is invented for demonstration.' }),
}) {}

/** A payment that is in a run, or could be. */
export class DuePayment extends Fields({
  id: field.id(),
  reference: field.text({ example: 'ALM000000123' }),
  awardId: field.id(),
  awardReference: field.text({ example: 'CFF-A-2026-0007' }),
  organisationId: field.id(),
  organisationName: field.text(),
  fundId: field.id(),
  fundCode: field.text({ example: 'CFF' }),
  fundName: field.text(),
  financialYear: field.financialYear(),
  amountPence: field.money(),
  dueOn: field.date(),
  status: field.choice(PAYMENT_STATUSES, { name: 'PaymentStatus' }),
  statusWords: field.text({ description: 'The status in the words of the reader.' }),
  early: field.flag({
    description: 'Whether it is due so late that putting it into a run asks for a reason.',
  }),
  blockedReason: field.text({
    nullable: true,
    description: 'Why it cannot go into a run, or be released with its run by the reader, now.',
  }),
}) {}

/** The three working days of a file. */
export class BacsDaysView extends Fields({
  sendBy: field.date({
    description:
      'The last day on which the bank can be sent the file: two working days before the money arrives.',
  }),
  payOn: field.date({ description: 'The day on which Bacs processes the payments.' }),
  arrivesOn: field.date({ description: 'The day on which the recipients have the money.' }),
}) {}

export class PaymentRunPreviewQuery extends Fields({
  dueBy: field.date({ description: 'Due on this day or earlier.' }),
  fundId: field.id({ optional: true }),
}) {}

/** The payments that fall due: those that a run can take, and those that it cannot, with the reason. */
export class PaymentRunPreview extends Fields({
  illustrative: illustrativeFigures,
  due: field.list(() => DuePayment, { description: 'The first 500, the earliest due first.' }),
  blocked: field.list(() => DuePayment, { description: 'The first 500, the earliest due first.' }),
  payDays: field.list(() => BacsDaysView, {
    description: 'The days on which Bacs can process what is released today, the first one first.',
  }),
}) {}

export class RunPaymentView extends Fields(DuePayment, {
  earlySendingReason: field.text({
    nullable: true,
    description: 'Why it was put into the run long before it is due.',
  }),
  payee: field.text({ nullable: true, description: 'Who was paid, as it stood at release.' }),
  sortCodeMask: field.text({ nullable: true, example: '••-••-64' }),
  accountNumberMask: field.text({ nullable: true, example: '••••6789' }),
  writtenReference: field.text({
    nullable: true,
    description:
      'What the bank file says where a reference stands: the reference of the payment, or the end of the roll number that takes its place. Null before release.',
  }),
  rollNumberWritten: field.flag({
    description: 'Whether a roll number takes the place of the reference in the bank file.',
  }),
  acknowledgedAt: field.instant({
    nullable: true,
    description: 'When the bank was known to have taken it.',
  }),
  returnedReason: field.text({ nullable: true, description: 'Why the bank returned it.' }),
}) {}

class RunDownload extends Fields({
  kind: field.text({ description: '`bacs` or `csv`.' }),
  at: field.instant(),
  byName: field.text(),
}) {}

export class PaymentRunView extends Fields(PaymentRunItem, {
  sendBy: field.date({
    description: 'The last day on which the bank can be sent the file for its pay day.',
  }),
  arrivesOn: field.date({ description: 'The day on which the recipients have the money.' }),
  payDays: field.list(() => BacsDaysView, {
    description: 'While it is prepared: the days that can be chosen today. Empty afterwards.',
  }),
  preparedAt: field.instant(),
  cancelledAt: field.instant({ nullable: true }),
  cancelledReason: field.text({ nullable: true }),
  payments: field.list(() => RunPaymentView, { description: 'In the order of its files.' }),
  originatorName: field.text({
    nullable: true,
    description: 'Who the bank file says is paying; null before release.',
  }),
  isOriginatorPlaceholder: field.flag({
    description: 'True where the paying account is not set up: a bank would refuse the file.',
  }),
  bacsSha256: field.text({
    nullable: true,
    description: 'SHA-256 of the bank file, in hexadecimal.',
  }),
  csvSha256: field.text({
    nullable: true,
    description: 'SHA-256 of the list of payments, in hexadecimal.',
  }),
  downloads: field.list(() => RunDownload, {
    description: 'Every file that was given, the first one first.',
  }),
  commands: field.list(() => CommandAnswer),
  version: field.integer({ min: 1 }),
}) {}

const EARLY_REASON = field.text({
  optional: true,
  max: 4000,
  description: 'Why payments that are early cannot wait; asked for where there are any.',
});

export class PreparePaymentRun extends Fields({
  earlyReason: EARLY_REASON,
  paymentIds: field.idList({ description: 'Approved payments, each once; all of them or none.' }),
  payOn: field.date({
    description: 'A day of `payDays`: a working day after today, at most 30 days ahead.',
  }),
}) {}

export class EditPaymentRun extends Fields({
  payOn: field.date({
    description: 'A day of `payDays`: a working day after today, at most 30 days ahead.',
  }),
}) {}

export class ChangeRunPayments extends Fields({
  paymentIds: field.idList({ description: 'Payments, each once; all of them or none.' }),
}) {}

export class PutIntoPaymentRun extends Fields(ChangeRunPayments, {
  earlyReason: EARLY_REASON,
}) {}

export class AcknowledgePaymentRun extends Fields({
  paymentIds: field.idList({
    optional: true,
    description: 'The payments that the bank took; all where left out.',
  }),
}) {}

export class CancelPaymentRun extends Fields({
  reason: field.text({ max: 4000 }),
}) {}

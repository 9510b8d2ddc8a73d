import { BANK_RETURN_CAUSES } from '@almoner/domain/payments';
import { CommandAnswer } from '../../platform/http/command-answer.js';
import { field, Fields } from '../../platform/http/fields.js';
import { illustrativeFigures } from '../../platform/http/illustrative.js';
import { AreaShareView } from '../awards/awards.dto.js';

class PaymentLink extends Fields({
  id: field.id(),
  reference: field.text({ example: 'ALM000000123' }),
}) {}

class RunLink extends Fields({
  id: field.id(),
  reference: field.text({ example: 'RUN-2026-0007' }),
  payOn: field.date(),
}) {}

class TransferNoteLink extends Fields({
  id: field.id(),
  reference: field.text({ example: 'TRN-2026-0007' }),
  transferOn: field.date(),
}) {}

/** How a payment was sent, and what the bank did with it. */
export class PaymentSendingView extends Fields({
  illustrative: illustrativeFigures,
  run: field.object(() => RunLink, {
    nullable: true,
    description: 'The run it is in; staff only.',
  }),
  transfer: field.object(() => TransferNoteLink, {
    nullable: true,
    description: 'The transfer note it was released on; staff only.',
  }),
  shares: field.list(() => AreaShareView, {
    description: 'Of a released transfer: what each area gets of it, by name.',
  }),
  acknowledgedAt: field.instant({
    nullable: true,
    description: 'When the bank was known to have taken it.',
  }),
  returnedOn: field.date({ nullable: true }),
  returnedReason: field.text({
    nullable: true,
    description: 'Why the bank returned it; staff only.',
  }),
  replaces: field.object(() => PaymentLink, {
    nullable: true,
    description: 'The returned payment it is made in place of.',
  }),
  replacedBy: field.object(() => PaymentLink, {
    nullable: true,
    description: 'The payment that was made in its place.',
  }),
  recoveredPence: field.money({ description: 'Pence of it that were recovered.' }),
  recoveringPence: field.money({ description: 'Pence that are still being recovered.' }),
  recoveryLostPence: field.money({
    description: 'Pence of its recoveries that were written off or waived.',
  }),
  hasRemittance: field.flag({ description: 'Whether there is a remittance to read.' }),
  commands: field.list(() => CommandAnswer, { description: '`return`, `reissue` and `recover`.' }),
}) {}

/** What the recipient is told about money that was sent. */
export class RemittanceView extends Fields({
  reference: field.text({ example: 'ALM000000123' }),
  writtenReference: field.text({
    description:
      'What the statement of the bank shows: the reference, or the end of the roll number that takes its place.',
    example: 'ALM000000123',
  }),
  payee: field.text({ description: 'Who was paid.' }),
  sortCodeMask: field.text({ example: '••-••-64' }),
  accountNumberMask: field.text({ example: '••••6789' }),
  amountPence: field.money(),
  sentOn: field.date({ description: 'The day it was sent.' }),
  organisationName: field.text(),
  awardId: field.id(),
  awardReference: field.text({ example: 'CFF-A-2026-0007' }),
  awardTitle: field.text(),
  fundName: field.text(),
  financialYear: field.financialYear(),
  instalment: field.integer({
    min: 1,
    description: 'Which of the instalments of the award it is, by due day.',
  }),
  instalments: field.integer({ min: 1 }),
  statusWords: field.text({ description: 'The status of the payment in the words of the reader.' }),
  illustrative: field.flag({ description: 'True where the record is invented for demonstration.' }),
}) {}

export class ReturnedByBank extends Fields({
  returnedOn: field.date({ description: 'The day the bank returned it; not in the future.' }),
  cause: field.choice(BANK_RETURN_CAUSES, {
    name: 'BankReturnCause',
    description:
      'A cause that lies in the account freezes the bank details until they are verified anew.',
  }),
  reason: field.text({ max: 4000, description: 'What the bank says.' }),
}) {}

export class UndoBankReturn extends Fields({
  reason: field.text({ max: 4000, description: 'Why the bank did make the payment after all.' }),
}) {}

export class ReleasePayment extends Fields({
  earlyReason: field.text({
    optional: true,
    max: 4000,
    description: 'Why it cannot wait until it is due; asked for where that is long ahead.',
  }),
}) {}

export class ReissuePayment extends Fields({
  dueOn: field.date({ description: 'When the new payment is due.' }),
}) {}

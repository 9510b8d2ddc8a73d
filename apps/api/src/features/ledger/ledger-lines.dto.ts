import { LEDGER_LINE_STATUSES } from '@almoner/domain/ledger';
import { CommandAnswer } from '../../platform/http/command-answer.js';
import { field, Fields } from '../../platform/http/fields.js';

export class LedgerLineItem extends Fields({
  id: field.id(),
  importId: field.id(),
  fileName: field.text(),
  rowNumber: field.integer({ min: 2, description: "The row in the file's own numbering." }),
  date: field.date(),
  amountPence: field.integer({ description: 'Pence; a credit is negative.' }),
  reference: field.text({ min: 0 }),
  payee: field.text({ min: 0 }),
  status: field.choice(LEDGER_LINE_STATUSES, { name: 'LedgerLineStatus' }),
  statusWords: field.text(),
  paymentId: field.id({ nullable: true, description: 'The payment that the line confirms.' }),
  paymentReference: field.text({ nullable: true, example: 'ALM000000123' }),
  version: field.integer({ min: 1 }),
  illustrative: field.flag({ description: 'True where the record is invented for demonstration.' }),
}) {}

export class MatchView extends Fields({
  id: field.id(),
  ledgerLineId: field.id(),
  paymentId: field.id(),
  paymentReference: field.text({ example: 'ALM000000123' }),
  organisationName: field.text(),
  kind: field.choice(['exact', 'manual'], { name: 'MatchKind' }),
  matchedAt: field.instant(),
  matchedByName: field.text(),
}) {}

/** A sent payment of the same amount as a line, or a near one, which the line could be about. */
export class MatchCandidate extends Fields({
  paymentId: field.id(),
  reference: field.text({ example: 'ALM000000123' }),
  organisationName: field.text(),
  awardReference: field.text({ example: 'CFF-A-2026-0007' }),
  amountPence: field.money(),
  sentOn: field.date(),
}) {}

export class LedgerLineView extends Fields(LedgerLineItem, {
  headings: field.textList({ description: 'The headings of the file.' }),
  cells: field.textList({ description: 'The cells of the row as the file has them.' }),
  match: field.object(() => MatchView, { nullable: true }),
  excludedReason: field.text({ nullable: true, description: 'Why it is about no payment.' }),
  excludedAt: field.instant({ nullable: true }),
  excludedByName: field.text({ nullable: true }),
  dayFault: field.text({
    nullable: true,
    description:
      'Why the day of an unmatched line lets it confirm no payment: it is after today, or before the payment of its reference was sent. Null where it may.',
  }),
  candidates: field.list(() => MatchCandidate, {
    description:
      'Sent payments of the same amount, nearest day first, then of amounts within a tenth of it, the nearest first; at most 25. Empty once matched.',
  }),
  commands: field.list(() => CommandAnswer),
}) {}

export class MatchLedgerLine extends Fields({
  paymentId: field.id(),
}) {}

/** Why a line is excluded, or included again. */
export class LedgerLineReason extends Fields({
  reason: field.text({ max: 1000 }),
}) {}

export class UndoMatch extends Fields({
  reason: field.text({ max: 1000 }),
}) {}

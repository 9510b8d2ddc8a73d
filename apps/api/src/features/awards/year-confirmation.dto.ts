import { AWARD_STATUSES } from '@almoner/domain/awards';
import { BUDGET_AUTHORITIES, BUDGET_STATUSES } from '@almoner/domain/budgets';
import { field, Fields } from '../../platform/http/fields.js';
import { illustrativeFigures } from '../../platform/http/illustrative.js';

/** The most awards that are shown and confirmed together. */
export const MOST_CONFIRMED = 500;

export class YearConfirmationQuery extends Fields({
  financialYear: field.financialYear({
    optional: true,
    description: 'Where left out: the earliest year of the fund that has still to be confirmed.',
  }),
}) {}

class WaitingYear extends Fields({
  financialYear: field.financialYear(),
  awards: field.integer({ min: 1, description: 'Awards whose year is still indicative.' }),
  amountPence: field.sum({ description: 'Pence of those years' }),
}) {}

class ConfirmationLine extends Fields({
  id: field.id(),
  pot: field.text({ example: 'main' }),
  status: field.choice(BUDGET_STATUSES, { name: 'BudgetStatus' }),
  authority: field.choice(BUDGET_AUTHORITIES, { name: 'BudgetAuthority' }),
  allocatedPence: field.money(),
  availablePence: field.integer({ description: 'Pence; below zero within the over-programming.' }),
  reservedPence: field.money(),
  committedPence: field.money(),
  paidPence: field.money(),
}) {}

class ConfirmableAward extends Fields({
  awardId: field.id(),
  reference: field.text({ example: 'CFF-A-2026-0007' }),
  title: field.text(),
  organisationName: field.text(),
  status: field.choice(AWARD_STATUSES, { name: 'AwardStatus' }),
  statusWords: field.text(),
  amountPence: field.money({ description: 'Pence of the year that would be confirmed.' }),
  allowed: field.flag({ description: 'Whether the year can be confirmed now.' }),
  code: field.text({ nullable: true, description: 'The code of the refusal; null where it can.' }),
  reason: field.text({ nullable: true, description: 'Why not, as a sentence; null where it can.' }),
  illustrative: field.flag({ description: 'True where the record is invented for demonstration.' }),
}) {}

/** A financial year of a fund with the awards whose year is still indicative, beside the budget of that year. */
export class YearConfirmation extends Fields({
  illustrative: illustrativeFigures,
  fundId: field.id(),
  fundCode: field.text({ example: 'CFF' }),
  fundName: field.text(),
  financialYear: field.financialYear({
    nullable: true,
    description: 'Null where no year of the fund has to be confirmed.',
  }),
  waiting: field.list(() => WaitingYear, {
    description: 'The years of the fund that have still to be confirmed, in order.',
  }),
  lines: field.list(() => ConfirmationLine, { description: 'The budget lines of the year.' }),
  confirmedPence: field.sum({ description: 'Pence of the year that are confirmed already' }),
  awards: field.list(() => ConfirmableAward, {
    description: `The first ${MOST_CONFIRMED} awards whose year is still indicative.`,
  }),
}) {}

export class ConfirmYears extends Fields({
  financialYear: field.financialYear(),
  awardIds: field.idList({ description: 'All of them are confirmed, or none.' }),
}) {}

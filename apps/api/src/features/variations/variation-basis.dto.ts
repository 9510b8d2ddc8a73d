import { AWARD_STATUSES, AWARD_YEAR_STATUSES } from '@almoner/domain/awards';
import { BUDGET_STATUSES } from '@almoner/domain/budgets';
import { field, Fields } from '../../platform/http/fields.js';
import { AwardTermsView } from './variations.dto.js';

class BasisYear extends Fields({
  financialYear: field.financialYear(),
  amountPence: field.money(),
  status: field.choice(AWARD_YEAR_STATUSES, { name: 'AwardYearStatus' }),
  plannedPence: field.money({
    description: 'Pence planned or paid in the year; the year cannot be lowered below that.',
  }),
}) {}

class BasisLine extends Fields({
  id: field.id(),
  financialYear: field.financialYear(),
  pot: field.text({ example: 'main' }),
  status: field.choice(BUDGET_STATUSES, { name: 'BudgetStatus' }),
  overProgrammingBasisPoints: field.integer({
    min: 0,
    description: 'Over-programming in hundredths of a per cent.',
  }),
  allocatedPence: field.money(),
  availablePence: field.integer({ description: 'Pence; below zero within the over-programming.' }),
  reservedPence: field.money(),
  committedPence: field.money(),
  paidPence: field.money(),
}) {}

/**
 * What a person needs to write a variation: the award's present terms, and the budget lines its money could come from.
 */
export class VariationBasis extends Fields({
  awardId: field.id(),
  awardReference: field.text(),
  fundId: field.id(),
  awardStatus: field.choice(AWARD_STATUSES, { name: 'AwardStatus' }),
  awardVersion: field.integer({
    min: 0,
    description: 'The newest version of the award; 0 before it is accepted.',
  }),
  terms: field.object(() => AwardTermsView),
  years: field.list(() => BasisYear),
  lines: field.list(() => BasisLine, {
    description: 'The budget line of each year of the award, and of each other year of its pot.',
  }),
}) {}

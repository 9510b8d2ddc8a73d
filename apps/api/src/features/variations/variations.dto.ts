import { AWARD_YEAR_STATUSES, AWARD_STATUSES } from '@almoner/domain/awards';
import { BUDGET_AUTHORITIES, BUDGET_STATUSES } from '@almoner/domain/budgets';
import { VARIATION_KINDS, VARIATION_STATUSES } from '@almoner/domain/variations';
import { CommandAnswer } from '../../platform/http/command-answer.js';
import { field, Fields } from '../../platform/http/fields.js';
import { illustrativeFigures } from '../../platform/http/illustrative.js';

export class VariationItem extends Fields({
  id: field.id(),
  reference: field.text({ example: 'CFF-V-2026-0003' }),
  awardId: field.id(),
  awardReference: field.text({ example: 'CFF-A-2026-0007' }),
  awardTitle: field.text(),
  fundId: field.id(),
  fundCode: field.text({ example: 'CFF' }),
  organisationId: field.id(),
  organisationName: field.text(),
  kinds: field.textList({ description: `What it changes: of ${VARIATION_KINDS.join(', ')}.` }),
  status: field.choice(VARIATION_STATUSES, { name: 'VariationStatus' }),
  statusWords: field.text({ description: 'The status in the words of the reader.' }),
  amountBeforePence: field.money({ description: 'Pence of the award that it is based on.' }),
  amountAfterPence: field.money({ description: 'Pence of the award once it is applied.' }),
  proposedAt: field.instant({ nullable: true, description: 'Staff only.' }),
  proposedByName: field.text({ nullable: true, description: 'Staff only.' }),
  appliedAt: field.instant({ nullable: true }),
  illustrative: field.flag({ description: 'True where the record is invented for demonstration.' }),
}) {}

class TermsYear extends Fields({
  financialYear: field.financialYear(),
  amountPence: field.money(),
}) {}

/** The terms of an award that a variation can change. */
export class AwardTermsView extends Fields({
  amountPence: field.money({ description: 'Pence: an agreement to pay up to this amount.' }),
  years: field.list(() => TermsYear),
  title: field.text(),
  purpose: field.text({ min: 0 }),
  areaCodes: field.textList({ description: 'Codes of the areas it works in.' }),
  startsOn: field.date({ nullable: true }),
  endsOn: field.date({ nullable: true }),
}) {}

/** The effect of a variation on one year of its award, and on the budget line of that year. */
export class VariationYearEffect extends Fields({
  financialYear: field.financialYear(),
  beforePence: field.money(),
  afterPence: field.money(),
  differencePence: field.integer({ description: 'Pence; negative where the year is lowered.' }),
  plannedPence: field.money({
    description: 'Pence planned or paid in the year; the year cannot be lowered below that.',
  }),
  status: field.choice(AWARD_YEAR_STATUSES, {
    name: 'AwardYearStatus',
    description: 'How the year stands afterwards: a new year is indicative.',
  }),
  availablePence: field.integer({
    nullable: true,
    description:
      'Pence available now on the budget line of the year; null without a line, and for an organisation.',
  }),
  problem: field.text({
    nullable: true,
    description: 'Why the year cannot be changed so now; null where it can.',
  }),
}) {}

export class VariationView extends Fields(VariationItem, {
  reason: field.text({
    max: 4000,
    description: 'Why; the organisation reads it once it is applied.',
  }),
  endedYearReason: field.text({
    max: 4000,
    nullable: true,
    description:
      'Why it adds a year that had ended; null where it adds none, and for an organisation.',
  }),
  basedOnVersion: field.integer({
    min: 1,
    description: 'The version of the award that it is based on.',
  }),
  awardVersion: field.integer({ min: 1, description: 'The newest version of the award.' }),
  before: field.object(() => AwardTermsView),
  after: field.object(() => AwardTermsView),
  effect: field.list(() => VariationYearEffect, {
    description:
      'For each year, compared with the award as it is now or, where the variation is no longer open, as it was when the variation was written.',
  }),
  submittedAt: field.instant({ nullable: true }),
  approvedAt: field.instant({ nullable: true }),
  approvedByName: field.text({ nullable: true, description: 'Staff only.' }),
  appliedByName: field.text({ nullable: true, description: 'Staff only.' }),
  closedReason: field.text({ nullable: true, description: 'Why it was rejected or withdrawn.' }),
  commands: field.list(() => CommandAnswer),
  version: field.integer({ min: 1 }),
}) {}

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
  authority: field.choice(BUDGET_AUTHORITIES, { name: 'BudgetAuthority' }),
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
  illustrative: illustrativeFigures,
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

class VariationYear extends Fields({
  financialYear: field.financialYear(),
  amountPence: field.money({ description: 'Pence; 0 removes the year from the award.' }),
}) {}

/** The new terms of an award. Fields that are left out stay as the award has them now. */
export class ReviseVariation extends Fields({
  reason: field.text({
    max: 4000,
    description: 'Why; the organisation reads it once it is applied.',
  }),
  amountPence: field.money({
    min: 1,
    optional: true,
    description: 'The new amount; the sum of the years where left out.',
  }),
  years: field.list(() => VariationYear, {
    optional: true,
    description: 'All years of the award, and any new one. They add up to the amount.',
  }),
  endedYearReason: field.text({
    max: 4000,
    optional: true,
    nullable: true,
    description: 'Why a year that has ended is added: needed for it, and the approver sees it.',
  }),
  title: field.text({ optional: true, printed: true }),
  purpose: field.text({ min: 0, max: 4000, optional: true, printed: true }),
  areaCodes: field.textList({ optional: true, description: 'Codes of the areas it works in.' }),
  startsOn: field.date({ optional: true }),
  endsOn: field.date({ optional: true }),
}) {}

export class ProposeVariation extends Fields(ReviseVariation, {
  awardId: field.id(),
}) {}

export class CloseVariation extends Fields({
  reason: field.text({ max: 4000 }),
}) {}

import { AWARD_YEAR_STATUSES } from '@almoner/domain/awards';
import { VARIATION_KINDS, VARIATION_STATUSES } from '@almoner/domain/variations';
import { CommandAnswer } from '../../platform/http/command-answer.js';
import { field, Fields } from '../../platform/http/fields.js';

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

import { AWARD_VERSION_CAUSES, AWARD_YEAR_STATUSES } from '@almoner/domain/awards';
import { field, Fields } from '../../platform/http/fields.js';

class AwardVersionYear extends Fields({
  financialYear: field.financialYear(),
  amountPence: field.money(),
  status: field.choice(AWARD_YEAR_STATUSES, {
    name: 'AwardYearStatus',
    description: 'Whether the year was confirmed when the version was made.',
  }),
}) {}

/** The terms of an award after one change. */
export class AwardVersionView extends Fields({
  id: field.id(),
  number: field.integer({
    min: 1,
    description: 'Counts from 1, which is the award as it was accepted.',
  }),
  cause: field.choice(AWARD_VERSION_CAUSES, { name: 'AwardVersionCause' }),
  causeWords: field.text({ description: 'The cause in words.' }),
  causeId: field.id({
    nullable: true,
    description: 'The variation or the recovery that caused it.',
  }),
  amountPence: field.money({ description: 'Pence: an agreement to pay up to this amount.' }),
  years: field.list(() => AwardVersionYear),
  title: field.text(),
  purpose: field.text({ min: 0 }),
  areaCodes: field.textList({ description: 'Codes of the areas it works in.' }),
  startsOn: field.date({ nullable: true }),
  endsOn: field.date({ nullable: true }),
  at: field.instant(),
  byName: field.text({ nullable: true, description: 'Who made it; staff only.' }),
}) {}

/** The versions of an award, the first one first. None before it is accepted. */
export class AwardVersions extends Fields({
  versions: field.list(() => AwardVersionView),
}) {}

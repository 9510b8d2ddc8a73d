import { field, Fields } from '../../platform/http/fields.js';

class AwardYearAmount extends Fields({
  financialYear: field.financialYear(),
  amountPence: field.money({ min: 1 }),
  pot: field.text({
    max: 60,
    optional: true,
    description: 'The pot of the budget line that its money comes from; `main` where left out.',
  }),
}) {}

/** An award from an approved application; or a direct award, which names its fund, organisation, title and reason. */
export class DraftAward extends Fields({
  applicationId: field.id({
    optional: true,
    description: 'The approved application; left out for a direct award.',
  }),
  fundId: field.id({
    optional: true,
    description: 'Of a direct award; otherwise the application says.',
  }),
  organisationId: field.id({
    optional: true,
    description: 'Of a direct award; otherwise the application says.',
  }),
  directReason: field.text({
    max: 4000,
    optional: true,
    description: 'Why a direct award has no application.',
  }),
  title: field.text({
    optional: true,
    description: 'The title of the application where left out.',
  }),
  areaCodes: field.textList({
    optional: true,
    description: 'Area codes; those of the application where left out.',
  }),
  amountPence: field.money({ min: 1 }),
  years: field.list(() => AwardYearAmount, {
    description: 'They add up to the amount. The first is confirmed, later ones are indicative.',
  }),
  purpose: field.text({ min: 0, max: 4000, optional: true }),
  conditionsNote: field.text({ min: 0, max: 4000, optional: true }),
  projectCostPence: field.money({
    min: 1,
    optional: true,
    description:
      'Pence: what the project costs in all; needed before approval where the fund has a ceiling.',
  }),
}) {}

export class CloseAward extends Fields({
  reason: field.text({ max: 4000 }),
}) {}

export class ConfirmAwardYear extends Fields({
  financialYear: field.financialYear({
    description: 'The earliest year that is still indicative.',
  }),
}) {}

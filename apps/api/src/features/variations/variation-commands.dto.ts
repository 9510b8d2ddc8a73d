import { field, Fields } from '../../platform/http/fields.js';

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
  title: field.text({ optional: true }),
  purpose: field.text({ min: 0, max: 4000, optional: true }),
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

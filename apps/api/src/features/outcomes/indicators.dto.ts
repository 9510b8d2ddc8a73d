import { AGGREGATION_RULES, INDICATOR_UNITS } from '@almoner/domain/outcomes';
import { field, Fields } from '../../platform/http/fields.js';

export class IndicatorView extends Fields({
  id: field.id(),
  code: field.text({ example: 'CYP-SUPPORTED' }),
  title: field.text(),
  unit: field.choice(INDICATOR_UNITS, { name: 'IndicatorUnit' }),
  rule: field.choice(AGGREGATION_RULES, {
    name: 'AggregationRule',
    description: 'How the figures of several returns become one.',
  }),
  definition: field.text({ min: 0 }),
  fundId: field.id({ nullable: true, description: 'Null where every fund may ask for it.' }),
  fundCode: field.text({ nullable: true }),
  illustrative: field.flag({ description: 'True where the record is invented for demonstration.' }),
  version: field.integer({ min: 1 }),
}) {}

/** Unit and rule cannot be changed, because figures of the past depend on them. */
export class UpdateIndicator extends Fields({
  title: field.text({ optional: true }),
  definition: field.text({ min: 0, max: 4000, optional: true }),
}) {}

export class CreateIndicator extends Fields({
  code: field.text({ max: 40, description: 'Unique over all funds.' }),
  title: field.text(),
  unit: field.choice(INDICATOR_UNITS, { name: 'IndicatorUnit' }),
  rule: field.choice(AGGREGATION_RULES, {
    name: 'AggregationRule',
    description: 'A percentage is a `ratio` or the `latest`; a count is a `sum` or the `latest`.',
  }),
  definition: field.text({ min: 0, max: 4000, optional: true }),
  fundId: field.id({ nullable: true, description: 'Null where every fund may ask for it.' }),
}) {}

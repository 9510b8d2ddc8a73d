import {
  AGGREGATION_RULES,
  INDICATOR_UNITS,
  type AggregationRule,
  type IndicatorUnit,
} from '@almoner/domain/outcomes';
import {
  ChoiceField,
  FlagField,
  IdField,
  IntegerField,
  TextField,
} from '../../platform/http/fields.js';

export class IndicatorView {
  @IdField()
  id: string;

  @TextField({ example: 'CYP-SUPPORTED' })
  code: string;

  @TextField()
  title: string;

  @ChoiceField(INDICATOR_UNITS, { name: 'IndicatorUnit' })
  unit: IndicatorUnit;

  @ChoiceField(AGGREGATION_RULES, {
    name: 'AggregationRule',
    description: 'How the figures of several returns become one.',
  })
  rule: AggregationRule;

  @TextField({ min: 0 })
  definition: string;

  @IdField({ nullable: true, description: 'Null where every fund may ask for it.' })
  fundId: string | null;

  @TextField({ nullable: true })
  fundCode: string | null;

  @FlagField({ description: 'True where the record is invented for demonstration.' })
  illustrative: boolean;

  @IntegerField({ min: 1 })
  version: number;
}

/** Unit and rule cannot be changed, because figures of the past depend on them. */
export class UpdateIndicator {
  @TextField({ optional: true })
  title?: string;

  @TextField({ min: 0, max: 4000, optional: true })
  definition?: string;
}

export class CreateIndicator {
  @TextField({ max: 40, description: 'Unique over all funds.' })
  code: string;

  @TextField()
  title: string;

  @ChoiceField(INDICATOR_UNITS, { name: 'IndicatorUnit' })
  unit: IndicatorUnit;

  @ChoiceField(AGGREGATION_RULES, {
    name: 'AggregationRule',
    description: 'A percentage is a `ratio` or the `latest`; a count is a `sum` or the `latest`.',
  })
  rule: AggregationRule;

  @TextField({ min: 0, max: 4000, optional: true })
  definition?: string;

  @IdField({ nullable: true, description: 'Null where every fund may ask for it.' })
  fundId: string | null;
}

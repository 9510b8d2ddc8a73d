/** What an indicator counts. */
export const INDICATOR_UNITS = ['people', 'families', 'percent', 'count'] as const;

export type IndicatorUnit = (typeof INDICATOR_UNITS)[number];

export const INDICATOR_UNIT_LABELS: Readonly<Record<IndicatorUnit, string>> = {
  people: 'People',
  families: 'Families',
  percent: 'Per cent',
  count: 'Number',
};

/**
 * How the figures of several returns become one (docs/glossary.md, Computed figures):
 * the sum of values, the ratio of summed numerators and denominators, or the latest value.
 */
export const AGGREGATION_RULES = ['sum', 'ratio', 'latest'] as const;

export type AggregationRule = (typeof AGGREGATION_RULES)[number];

export const AGGREGATION_RULE_LABELS: Readonly<Record<AggregationRule, string>> = {
  sum: 'Add up',
  ratio: 'Add up numerators and denominators',
  latest: 'Take the latest',
};

/** A defined measure, as far as its observations are concerned. */
export interface Indicator {
  readonly id: string;
  readonly title: string;
  readonly unit: IndicatorUnit;
  readonly rule: AggregationRule;
}

/** The sound pairs: a percentage is a ratio or one figure taken as it is, never a sum. */
export function isRuleForUnit(rule: AggregationRule, unit: IndicatorUnit): boolean {
  return unit === 'percent' ? rule !== 'sum' : rule !== 'ratio';
}

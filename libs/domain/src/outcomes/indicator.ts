/** The unit of an indicator. */
export const INDICATOR_UNITS = ['people', 'families', 'percent', 'count'] as const;

export type IndicatorUnit = (typeof INDICATOR_UNITS)[number];

export const INDICATOR_UNIT_LABELS: Readonly<Record<IndicatorUnit, string>> = {
  people: 'People',
  families: 'Families',
  percent: 'Per cent',
  count: 'Number',
};

/**
 * How one figure is computed from those of several returns (docs/glossary.md, Computed figures): the sum of the
 * values, the ratio of the summed numerators and denominators, or the latest value.
 */
export const AGGREGATION_RULES = ['sum', 'ratio', 'latest'] as const;

export type AggregationRule = (typeof AGGREGATION_RULES)[number];

export const AGGREGATION_RULE_LABELS: Readonly<Record<AggregationRule, string>> = {
  sum: 'Add up',
  ratio: 'Add up numerators and denominators',
  latest: 'Take the latest',
};

/** What the rules of observations need to know of their indicator. */
export interface Indicator {
  readonly id: string;
  readonly title: string;
  readonly unit: IndicatorUnit;
  readonly rule: AggregationRule;
}

/**
 * Whether the rule fits the unit: percentages are computed as a ratio or taken from the latest return, and
 * never added up.
 */
export function isRuleForUnit(rule: AggregationRule, unit: IndicatorUnit): boolean {
  return unit === 'percent' ? rule !== 'sum' : rule !== 'ratio';
}

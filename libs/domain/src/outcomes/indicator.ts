import { keysOf } from '../shared/index.js';

export const INDICATOR_UNIT_LABELS = {
  people: 'People',
  families: 'Families',
  percent: 'Per cent',
  count: 'Number',
};

/** The unit of an indicator. */
export const INDICATOR_UNITS = keysOf(INDICATOR_UNIT_LABELS);

export type IndicatorUnit = keyof typeof INDICATOR_UNIT_LABELS;

export const AGGREGATION_RULE_LABELS = {
  sum: 'Add up',
  ratio: 'Add up numerators and denominators',
  latest: 'Take the latest',
};

/**
 * How one figure is computed from those of several returns (docs/glossary.md, Computed figures): the sum of the
 * values, the ratio of the summed numerators and denominators, or the latest value.
 */
export const AGGREGATION_RULES = keysOf(AGGREGATION_RULE_LABELS);

export type AggregationRule = keyof typeof AGGREGATION_RULE_LABELS;

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

import {
  AGGREGATION_RULE_LABELS,
  AGGREGATION_RULES,
  INDICATOR_UNIT_LABELS,
  INDICATOR_UNITS,
} from '@almoner/domain/outcomes';

/** The units of an indicator to choose from. */
export const UNIT_CHOICES = INDICATOR_UNITS.map((unit) => ({
  value: unit,
  label: INDICATOR_UNIT_LABELS[unit],
}));

/** The rules for combining the figures of several returns, to choose from. */
export const RULE_CHOICES = AGGREGATION_RULES.map((rule) => ({
  value: rule,
  label: AGGREGATION_RULE_LABELS[rule],
}));

import {
  AGGREGATION_RULE_LABELS,
  AGGREGATION_RULES,
  INDICATOR_UNIT_LABELS,
  INDICATOR_UNITS,
} from '@almoner/domain/outcomes';
import type { FilterChip } from '../../components/filter-bar.js';
import type { ObservationsSearch } from './outcomes-types.js';

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

/** The present filters of the observations, each with the words of its chip. */
export function observationChips(
  { fundId, indicatorId, period }: ObservationsSearch,
  names: { readonly fund: string | undefined; readonly indicator: string | undefined },
): FilterChip[] {
  return [
    ...(fundId ? [{ name: 'fundId', label: `Fund: ${names.fund ?? 'one'}` }] : []),
    ...(indicatorId
      ? [{ name: 'indicatorId', label: `Indicator: ${names.indicator ?? 'one'}` }]
      : []),
    ...(period ? [{ name: 'period', label: `Year: ${period}` }] : []),
  ];
}

import { AGGREGATION_RULE_LABELS, INDICATOR_UNIT_LABELS } from '@almoner/domain/outcomes';
import { SummaryList } from '../../../components/facts.js';
import type { Indicator } from '../outcomes-types.js';

/** What an indicator counts, and how figures of several returns are combined. */
export function IndicatorDetails({ indicator }: { indicator: Indicator }) {
  return (
    <SummaryList
      items={[
        { key: 'Code', value: indicator.code },
        { key: 'Counts', value: INDICATOR_UNIT_LABELS[indicator.unit] },
        { key: 'Several returns', value: AGGREGATION_RULE_LABELS[indicator.rule] },
        { key: 'Fund', value: indicator.fundCode ?? 'Every fund may ask for it' },
        { key: 'Definition', value: indicator.definition || 'None given' },
      ]}
    />
  );
}

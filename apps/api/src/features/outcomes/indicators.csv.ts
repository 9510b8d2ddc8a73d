import { AGGREGATION_RULE_LABELS, INDICATOR_UNIT_LABELS } from '@almoner/domain/outcomes';
import type { CsvColumn } from '../../platform/http/csv.js';
import { IndicatorView } from './indicators.dto.js';

/** The columns of the export. */
export const INDICATOR_COLUMNS: CsvColumn<IndicatorView>[] = [
  { heading: 'Code', value: (i) => i.code },
  { heading: 'Title', value: (i) => i.title },
  { heading: 'Unit', value: (i) => INDICATOR_UNIT_LABELS[i.unit] },
  { heading: 'Rule', value: (i) => AGGREGATION_RULE_LABELS[i.rule] },
  { heading: 'Definition', value: (i) => i.definition },
  { heading: 'Fund', value: (i) => i.fundCode },
];

import { RETURN_KIND_LABELS } from '@almoner/domain/returns';
import type { CsvColumn } from '../../platform/http/csv.js';
import type { ReturnItem } from './returns.dto.js';

/** The columns of the export. */
export const RETURN_COLUMNS: CsvColumn<ReturnItem>[] = [
  { heading: 'Reference', value: (r) => r.reference },
  { heading: 'Fund', value: (r) => r.fundCode },
  { heading: 'Organisation', value: (r) => r.organisationName },
  { heading: 'Award', value: (r) => r.awardReference },
  { heading: 'Kind', value: (r) => RETURN_KIND_LABELS[r.kind] },
  { heading: 'Period', value: (r) => r.period },
  { heading: 'Due', value: (r) => r.dueOn },
  { heading: 'Overdue', value: (r) => (r.overdue ? 'yes' : 'no') },
  { heading: 'Status', value: (r) => r.statusWords },
  { heading: 'Illustrative', value: (r) => (r.illustrative ? 'yes' : 'no') },
];

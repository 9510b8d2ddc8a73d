import { callStatusWords } from '@almoner/domain/calls';
import type { CsvColumn } from '../../platform/http/csv.js';
import type { CallItem } from './calls.dto.js';

/** The columns of the export. */
export const CALL_COLUMNS: CsvColumn<CallItem>[] = [
  { heading: 'Fund', value: (c) => c.fundCode },
  { heading: 'Call', value: (c) => c.title },
  { heading: 'Opens on', value: (c) => c.opensOn },
  { heading: 'Closes on', value: (c) => c.closesOn },
  { heading: 'Financial years', value: (c) => c.financialYears.join('; ') },
  { heading: 'Themes', value: (c) => c.themes.join('; ') },
  { heading: 'Status', value: (c) => callStatusWords(c.status, 'staff') },
];

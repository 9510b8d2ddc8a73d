import { csvPounds, type CsvColumn } from '../../platform/http/csv.js';
import { ProgrammeView } from './programmes.dto.js';

/** The columns of the export. */
export const PROGRAMME_COLUMNS: CsvColumn<ProgrammeView>[] = [
  { heading: 'Code', value: (p) => p.code },
  { heading: 'Programme', value: (p) => p.name },
  { heading: 'Annual total (£)', value: (p) => csvPounds(p.annualTotalPence) },
  { heading: 'Funds', value: (p) => p.funds.map((f) => f.code).join(' ') },
];

import { FUND_KIND_LABELS, FUND_STATUS_WORDS } from '@almoner/domain/funds';
import { csvPounds, type CsvColumn } from '../../platform/http/csv.js';
import type { FundItem } from './funds.dto.js';

/** The columns of the export. */
export const FUND_COLUMNS: CsvColumn<FundItem>[] = [
  { heading: 'Code', value: (f) => f.code },
  { heading: 'Fund', value: (f) => f.name },
  { heading: 'Kind', value: (f) => FUND_KIND_LABELS[f.kind] },
  { heading: 'Programme', value: (f) => f.programmeName },
  { heading: 'Status', value: (f) => FUND_STATUS_WORDS[f.status] },
  { heading: 'A year (£)', value: (f) => csvPounds(f.annualAmountPence) },
  { heading: 'In all (£)', value: (f) => csvPounds(f.totalAmountPence) },
  { heading: 'As published', value: (f) => f.amountNote },
];

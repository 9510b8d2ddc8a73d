import { csvPounds, type CsvColumn } from '../../platform/http/csv.js';
import type { BudgetMonth } from './budgets.dto.js';

/** The columns of an export of a budget month by month. What is left at the end of a closed year has lapsed. */
export const MONTH_COLUMNS: CsvColumn<BudgetMonth>[] = [
  { heading: 'Month', value: (m) => m.month },
  { heading: 'Allocated (£)', value: (m) => csvPounds(m.allocatedPence) },
  { heading: 'Available (£)', value: (m) => csvPounds(m.availablePence) },
  { heading: 'Lapsed (£)', value: (m) => csvPounds(m.lapsedPence) },
  { heading: 'Reserved (£)', value: (m) => csvPounds(m.reservedPence) },
  { heading: 'Committed (£)', value: (m) => csvPounds(m.committedPence) },
  { heading: 'Paid (£)', value: (m) => csvPounds(m.paidPence) },
];

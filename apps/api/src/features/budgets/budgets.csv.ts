import { csvSum, type CsvColumn } from '../../platform/http/csv.js';
import type { BudgetMonth } from './budgets.dto.js';

/** The columns of an export of a budget month by month. What is left at the end of a closed year has lapsed. */
export const MONTH_COLUMNS: CsvColumn<BudgetMonth>[] = [
  { heading: 'Month', value: (m) => m.month },
  { heading: 'Allocated (£)', value: (m) => csvSum(m.allocatedPence) },
  { heading: 'Available (£)', value: (m) => csvSum(m.availablePence) },
  { heading: 'Lapsed (£)', value: (m) => csvSum(m.lapsedPence) },
  { heading: 'Reserved (£)', value: (m) => csvSum(m.reservedPence) },
  { heading: 'Committed (£)', value: (m) => csvSum(m.committedPence) },
  { heading: 'Paid (£)', value: (m) => csvSum(m.paidPence) },
  { heading: 'Illustrative', value: (m) => (m.illustrative ? 'yes' : 'no') },
];

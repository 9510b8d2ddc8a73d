import { BUDGET_ACCOUNT_LABELS, BUDGET_ACCOUNTS } from '@almoner/domain/budgets';
import { csvPounds, type CsvColumn } from '../../platform/http/csv.js';
import type { BudgetMonth } from './budget-history.dto.js';
import type { JournalView } from './budgets.dto.js';

/** The columns of an export of journals: one for each account of the budget line. */
export const JOURNAL_COLUMNS: CsvColumn<JournalView>[] = [
  { heading: 'When', value: (j) => new Date(j.at).toISOString() },
  { heading: 'Kind', value: (j) => j.kind },
  { heading: 'Record', value: (j) => j.subjectReference },
  { heading: 'Who', value: (j) => j.actorName },
  { heading: 'Reason', value: (j) => j.reason },
  ...BUDGET_ACCOUNTS.map((account) => ({
    heading: `${BUDGET_ACCOUNT_LABELS[account]} (£)`,
    value: (j: JournalView) =>
      csvPounds(j.lines.find((line) => line.account === account)?.amountPence ?? null),
  })),
];

/** The columns of an export of a budget month by month. */
export const MONTH_COLUMNS: CsvColumn<BudgetMonth>[] = [
  { heading: 'Month', value: (m) => m.month },
  { heading: 'Allocated (£)', value: (m) => csvPounds(m.allocatedPence) },
  { heading: 'Available (£)', value: (m) => csvPounds(m.availablePence) },
  { heading: 'Reserved (£)', value: (m) => csvPounds(m.reservedPence) },
  { heading: 'Committed (£)', value: (m) => csvPounds(m.committedPence) },
  { heading: 'Paid (£)', value: (m) => csvPounds(m.paidPence) },
];

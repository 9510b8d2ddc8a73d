import { csvSum, type CsvColumn } from '../../platform/http/csv.js';
import type { FunderStatementLine } from './match-funding.dto.js';

/** The columns of the statement for funders. */
export const STATEMENT_COLUMNS: CsvColumn<FunderStatementLine>[] = [
  { heading: 'Funder', value: (l) => l.funderName },
  { heading: 'Financial year', value: (l) => l.financialYear },
  { heading: 'Payments', value: (l) => l.paymentCount },
  { heading: 'Paid (£)', value: (l) => csvSum(l.paidPence) },
  { heading: 'Recovered (£)', value: (l) => csvSum(l.recoveredPence) },
  { heading: 'Net (£)', value: (l) => csvSum(l.netPence) },
  { heading: 'Illustrative', value: (l) => (l.illustrative ? 'yes' : 'no') },
];

import { csvPounds, type CsvColumn } from '../../platform/http/csv.js';
import type { RecoveryItem } from './recoveries.dto.js';

/** The columns of the export. */
export const RECOVERY_COLUMNS: CsvColumn<RecoveryItem>[] = [
  { heading: 'Reference', value: (r) => r.reference },
  { heading: 'Payment', value: (r) => r.paymentReference },
  { heading: 'Award', value: (r) => r.awardReference },
  { heading: 'Fund', value: (r) => r.fundCode },
  { heading: 'Organisation', value: (r) => r.organisationName },
  { heading: 'Financial year', value: (r) => r.financialYear },
  { heading: 'Amount (£)', value: (r) => csvPounds(r.amountPence) },
  { heading: 'Status', value: (r) => r.statusWords },
  { heading: 'Requested', value: (r) => r.requestedAt },
  { heading: 'Received', value: (r) => r.receivedOn },
  { heading: 'Illustrative', value: (r) => (r.illustrative ? 'yes' : 'no') },
];

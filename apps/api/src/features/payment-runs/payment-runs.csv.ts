import { csvPounds, type CsvColumn } from '../../platform/http/csv.js';
import type { PaymentRunItem } from './payment-runs.dto.js';

/** The columns of the export. */
export const PAYMENT_RUN_COLUMNS: CsvColumn<PaymentRunItem>[] = [
  { heading: 'Reference', value: (r) => r.reference },
  { heading: 'Status', value: (r) => r.statusWords },
  { heading: 'Pay on', value: (r) => r.payOn },
  { heading: 'Payments', value: (r) => r.paymentCount },
  { heading: 'Total (£)', value: (r) => csvPounds(r.totalPence) },
  { heading: 'Funds', value: (r) => r.fundCodes.join(' ') },
  { heading: 'Prepared by', value: (r) => r.preparedByName },
  { heading: 'Released by', value: (r) => r.releasedByName },
  { heading: 'Illustrative', value: (r) => (r.illustrative ? 'yes' : 'no') },
];

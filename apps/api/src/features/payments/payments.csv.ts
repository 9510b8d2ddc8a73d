import { csvPounds, type CsvColumn } from '../../platform/http/csv.js';
import type { PaymentItem } from './payments.dto.js';

/** The columns of the export. */
export const PAYMENT_COLUMNS: CsvColumn<PaymentItem>[] = [
  { heading: 'Reference', value: (p) => p.reference },
  { heading: 'Award', value: (p) => p.awardReference },
  { heading: 'Fund', value: (p) => p.fundCode },
  { heading: 'Organisation', value: (p) => p.organisationName },
  { heading: 'Financial year', value: (p) => p.financialYear },
  { heading: 'Amount (£)', value: (p) => csvPounds(p.amountPence) },
  { heading: 'Due', value: (p) => p.dueOn },
  { heading: 'Status', value: (p) => p.statusWords },
  { heading: 'Payable', value: (p) => p.triggerWords },
  { heading: 'Sent', value: (p) => p.sentOn },
  { heading: 'Paid', value: (p) => p.paidOn },
  { heading: 'Illustrative', value: (p) => (p.illustrative ? 'yes' : 'no') },
];

import { csvPounds, type CsvColumn } from '../../platform/http/csv.js';
import type { TransferLine } from './transfers.dto.js';

/** The columns of the file of a transfer note for finance: a row for each area of each payment. */
export const TRANSFER_COLUMNS: CsvColumn<TransferLine>[] = [
  { heading: 'Transfer note', value: (l) => l.noteReference },
  { heading: 'To be made on', value: (l) => l.transferOn },
  { heading: 'Reference', value: (l) => l.reference },
  { heading: 'Award', value: (l) => l.awardReference },
  { heading: 'Health board', value: (l) => l.organisationName },
  { heading: 'Health board code', value: (l) => l.organisationIdentifier },
  { heading: 'Financial year', value: (l) => l.financialYear },
  { heading: 'Transfer (£)', value: (l) => csvPounds(l.paymentPence) },
  { heading: 'Area code', value: (l) => l.areaCode },
  { heading: 'Area', value: (l) => l.areaName },
  { heading: 'Of which (£)', value: (l) => csvPounds(l.amountPence) },
  { heading: 'Illustrative', value: (l) => (l.illustrative ? 'yes' : 'no') },
];

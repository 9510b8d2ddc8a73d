import { csvPounds, type CsvColumn } from '../../platform/http/csv.js';
import type { AwardItem } from './awards.dto.js';

/** The columns of the export. */
export const AWARD_COLUMNS: CsvColumn<AwardItem>[] = [
  { heading: 'Reference', value: (a) => a.reference },
  { heading: 'Fund', value: (a) => a.fundCode },
  { heading: 'Organisation', value: (a) => a.organisationName },
  { heading: 'Title', value: (a) => a.title },
  { heading: 'Up to (£)', value: (a) => csvPounds(a.amountPence) },
  { heading: 'Paid (£)', value: (a) => csvPounds(a.paidPence) },
  { heading: 'Status', value: (a) => a.statusWords },
  { heading: 'Starts', value: (a) => a.startsOn },
  { heading: 'Ends', value: (a) => a.endsOn },
  { heading: 'Areas', value: (a) => a.areaCodes.join(' ') },
  { heading: 'Illustrative', value: (a) => (a.illustrative ? 'yes' : 'no') },
];

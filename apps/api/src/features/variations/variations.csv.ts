import { VARIATION_KIND_WORDS } from '@almoner/domain/variations';
import { csvPounds, type CsvColumn } from '../../platform/http/csv.js';
import type { VariationItem } from './variations.dto.js';

/** The columns of the export. */
export const VARIATION_COLUMNS: CsvColumn<VariationItem>[] = [
  { heading: 'Reference', value: (v) => v.reference },
  { heading: 'Award', value: (v) => v.awardReference },
  { heading: 'Fund', value: (v) => v.fundCode },
  { heading: 'Organisation', value: (v) => v.organisationName },
  { heading: 'Changes', value: (v) => v.kinds.map((k) => VARIATION_KIND_WORDS[k]).join(', ') },
  { heading: 'Award before (£)', value: (v) => csvPounds(v.amountBeforePence) },
  { heading: 'Award after (£)', value: (v) => csvPounds(v.amountAfterPence) },
  { heading: 'Status', value: (v) => v.statusWords },
  { heading: 'Proposed', value: (v) => v.proposedAt },
  { heading: 'Applied', value: (v) => v.appliedAt },
  { heading: 'Illustrative', value: (v) => (v.illustrative ? 'yes' : 'no') },
];

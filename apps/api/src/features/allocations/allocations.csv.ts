import { csvPercent, csvPounds, type CsvColumn } from '../../platform/http/csv.js';
import type { AllocationShareView } from './allocations.dto.js';

/** The columns of the export of what each area gets, beside the year before. */
export const SHARE_COLUMNS: CsvColumn<AllocationShareView>[] = [
  { heading: 'Area code', value: (s) => s.areaCode },
  { heading: 'Area', value: (s) => s.areaName },
  { heading: 'Goes to', value: (s) => s.organisationName },
  { heading: 'Share', value: (s) => s.weight },
  { heading: 'Share (%)', value: (s) => csvPercent(s.shareBasisPoints) },
  { heading: 'Amount (£)', value: (s) => csvPounds(s.amountPence) },
  { heading: 'Year before (£)', value: (s) => csvPounds(s.previousPence) },
  { heading: 'Difference (£)', value: (s) => csvPounds(s.differencePence) },
  { heading: 'Difference (%)', value: (s) => csvPercent(s.differenceBasisPoints) },
  { heading: 'Award', value: (s) => s.awardReference },
  { heading: 'Illustrative', value: (s) => (s.illustrative ? 'yes' : 'no') },
];

/** The columns of the template: a file of the present shares that can be changed and imported again. */
export const TEMPLATE_COLUMNS: CsvColumn<AllocationShareView>[] = [
  { heading: 'Area code', value: (s) => s.areaCode },
  { heading: 'Organisation', value: (s) => s.organisationName },
  { heading: 'Share', value: (s) => s.weight },
];

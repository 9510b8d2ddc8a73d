import { applicationStatusWords } from '@almoner/domain/applications';
import { permits, type Actor } from '@almoner/domain/shared';
import { csvPercent, csvPounds, type CsvColumn } from '../../platform/http/csv.js';
import type { ApplicationItem } from './applications.dto.js';

const ASSESSMENT_COLUMNS: CsvColumn<ApplicationItem>[] = [
  { heading: 'Assessors', value: (a) => a.assessments?.assigned ?? null },
  { heading: 'Assessments submitted', value: (a) => a.assessments?.submitted ?? null },
  { heading: 'Score (%)', value: (a) => csvPercent(a.score) },
];

/** The columns of the export for its reader, who reads the status in their own words. */
export function applicationColumns(actor: Actor): CsvColumn<ApplicationItem>[] {
  return [
    { heading: 'Reference', value: (a) => a.reference },
    { heading: 'Fund', value: (a) => a.fundCode },
    { heading: 'Call', value: (a) => a.callTitle },
    { heading: 'Organisation', value: (a) => a.organisationName },
    { heading: 'Title', value: (a) => a.title },
    { heading: 'Requested (£)', value: (a) => csvPounds(a.amountRequestedPence) },
    { heading: 'Areas', value: (a) => a.areaCodes.join('; ') },
    { heading: 'Status', value: (a) => applicationStatusWords(a.status, actor.audience) },
    {
      heading: 'Submitted at',
      value: (a) => a.submittedAt && new Date(a.submittedAt).toISOString(),
    },
    ...(permits(actor, 'assessments.read') ? ASSESSMENT_COLUMNS : []),
    { heading: 'Illustrative', value: (a) => (a.illustrative ? 'Yes' : 'No') },
  ];
}

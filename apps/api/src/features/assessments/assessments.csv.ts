import { assessmentStatusWords } from '@almoner/domain/assessments';
import { csvPercent, type CsvColumn } from '../../platform/http/csv.js';
import type { AssessmentItem } from './assessments.dto.js';

/** The columns of the export. */
export const ASSESSMENT_COLUMNS: CsvColumn<AssessmentItem>[] = [
  { heading: 'Application', value: (a) => a.applicationReference },
  { heading: 'Title', value: (a) => a.applicationTitle },
  { heading: 'Organisation', value: (a) => a.organisationName },
  { heading: 'Fund', value: (a) => a.fundCode },
  { heading: 'Assessor', value: (a) => a.assessorName },
  { heading: 'Status', value: (a) => assessmentStatusWords(a.status) },
  { heading: 'Score (%)', value: (a) => csvPercent(a.weightedScore) },
];

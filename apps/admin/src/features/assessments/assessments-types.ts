import type { SearchOf } from '../../lib/api/api-query.js';
import type {
  GetAssessmentResponse,
  ListAssessmentsData,
  ListAssessmentsResponse,
} from '../../lib/api/generated/types.gen.js';

export type Assessment = GetAssessmentResponse;

export type Criterion = Assessment['application']['criteria'][number];

export type AssessmentsSearch = SearchOf<ListAssessmentsData>;

export type AssessmentRow = ListAssessmentsResponse['items'][number];

import { queryOptions } from '@tanstack/react-query';
import { listAssessments } from '../../../lib/api/generated/sdk.gen.js';
import type {
  ListAssessmentsData,
  ListAssessmentsResponse,
} from '../../../lib/api/generated/types.gen.js';

export type AssessmentsSearch = Readonly<Omit<NonNullable<ListAssessmentsData['query']>, 'limit'>>;

export type AssessmentRow = ListAssessmentsResponse['items'][number];

/** Where the list is given as a file. */
export const ASSESSMENTS_EXPORT = '/api/v1/assessments/export.csv';

/** One page of the assessments; the scores of others stay sealed until they may be read. */
export function assessmentsQuery(search: AssessmentsSearch) {
  return queryOptions({
    queryKey: ['assessments', 'list', search],
    queryFn: ({ signal }) => listAssessments({ query: search, signal }),
  });
}

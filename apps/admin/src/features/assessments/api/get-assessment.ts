import { queryOptions } from '@tanstack/react-query';
import { getAssessment } from '../../../lib/api/generated/sdk.gen.js';
import type { GetAssessmentResponse } from '../../../lib/api/generated/types.gen.js';

export type Assessment = GetAssessmentResponse;

export type Criterion = Assessment['application']['criteria'][number];

/** One assessment with the application it is about; its scores are null where they are sealed. */
export function assessmentQuery(id: string) {
  return queryOptions({
    queryKey: ['assessments', 'one', id],
    queryFn: ({ signal }) => getAssessment({ path: { id }, signal }),
  });
}

/** The assessment as it is now, to compare with scores that could not be saved over it. */
export function latestAssessmentQuery(id: string) {
  return queryOptions({
    ...assessmentQuery(id),
    queryKey: ['assessments', 'latest', id],
    staleTime: 0,
    gcTime: 0,
  });
}

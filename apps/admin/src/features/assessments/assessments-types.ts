import type {
  GetAssessmentResponse,
  ListAssessmentsResponse,
} from '../../lib/api/generated/types.gen.js';

export type Assessment = GetAssessmentResponse;

export type Criterion = Assessment['application']['criteria'][number];

export type AssessmentRow = ListAssessmentsResponse['items'][number];

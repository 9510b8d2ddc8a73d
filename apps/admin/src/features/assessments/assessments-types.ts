import type { GetAssessmentResponse } from '../../lib/api/generated/types.gen.js';

export type Assessment = GetAssessmentResponse;

export type Criterion = Assessment['application']['criteria'][number];

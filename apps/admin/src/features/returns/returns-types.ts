import type { GetReturnResponse } from '../../lib/api/generated/types.gen.js';

export type OwedReturn = GetReturnResponse;

export type ReturnQuestion = OwedReturn['questions'][number];

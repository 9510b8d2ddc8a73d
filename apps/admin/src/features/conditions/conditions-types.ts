import type { GetConditionResponse } from '../../lib/api/generated/types.gen.js';

export type Condition = GetConditionResponse;

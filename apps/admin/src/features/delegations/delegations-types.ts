import type { GetDelegationResponse } from '../../lib/api/generated/types.gen.js';

export type Delegation = GetDelegationResponse;

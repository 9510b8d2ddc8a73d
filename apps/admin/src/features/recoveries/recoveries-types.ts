import type { GetRecoveryResponse } from '../../lib/api/generated/types.gen.js';

export type Recovery = GetRecoveryResponse;

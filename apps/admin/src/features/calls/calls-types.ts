import type { GetCallResponse } from '../../lib/api/generated/types.gen.js';

export type Call = GetCallResponse;

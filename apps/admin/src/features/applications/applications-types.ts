import type { GetApplicationResponse } from '../../lib/api/generated/types.gen.js';

export type Application = GetApplicationResponse;

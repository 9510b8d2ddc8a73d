import type { GetProgrammeResponse } from '../../lib/api/generated/types.gen.js';

export type Programme = GetProgrammeResponse;

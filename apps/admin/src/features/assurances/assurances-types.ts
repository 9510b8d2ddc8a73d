import type { GetAwardAssuranceResponse } from '../../lib/api/generated/types.gen.js';

export type Assurance = GetAwardAssuranceResponse;

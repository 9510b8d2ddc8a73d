import type { GetVirementResponse } from '../../lib/api/generated/types.gen.js';

export type Virement = GetVirementResponse;

export type VirementSide = Virement['from'];

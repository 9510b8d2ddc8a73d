import type { GetFundOutcomesResponse } from '../../lib/api/generated/types.gen.js';

export type FundOutcomes = GetFundOutcomesResponse;

export type OutcomeFigure = FundOutcomes['figures'][number];

import type { GetFundResponse, GetFundSummaryResponse } from '../../lib/api/generated/types.gen.js';

export type FundSummary = GetFundSummaryResponse;

export type Fund = GetFundResponse;

import type { SearchOf } from '../../lib/api/api-query.js';
import type {
  GetFundResponse,
  GetFundSummaryResponse,
  ListFundsData,
  ListFundsResponse,
} from '../../lib/api/generated/types.gen.js';

export type FundSummary = GetFundSummaryResponse;

export type Fund = GetFundResponse;

export type FundsSearch = SearchOf<ListFundsData>;

export type FundRow = ListFundsResponse['items'][number];

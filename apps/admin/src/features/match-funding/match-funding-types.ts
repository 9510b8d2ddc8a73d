import type {
  GetAwardMatchFundingResponse,
  GetFunderStatementResponse,
  GetFundMatchFundingResponse,
  GetPaymentFundersResponse,
} from '../../lib/api/generated/types.gen.js';

export type AwardMatchFunding = GetAwardMatchFundingResponse;

export type MatchFundingRecord = AwardMatchFunding['records'][number];

export type FundMatchFunding = GetFundMatchFundingResponse;

export type StatementLine = GetFunderStatementResponse['items'][number];

export type FunderShare = GetPaymentFundersResponse['shares'][number];

import type {
  GetAwardMatchResponse,
  GetFunderStatementResponse,
  GetFundMatchResponse,
  GetPaymentFundersResponse,
} from '../../lib/api/generated/types.gen.js';

export type AwardMatch = GetAwardMatchResponse;

export type MatchRecord = AwardMatch['records'][number];

export type FundMatch = GetFundMatchResponse;

export type StatementLine = GetFunderStatementResponse['items'][number];

export type FunderShare = GetPaymentFundersResponse['shares'][number];

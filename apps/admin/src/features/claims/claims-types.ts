import type {
  GetClaimableAwardResponse,
  GetClaimResponse,
  ListClaimsResponse,
} from '../../lib/api/generated/types.gen.js';

export type Claim = GetClaimResponse;
export type ClaimRow = ListClaimsResponse['items'][number];
export type ClaimableAward = GetClaimableAwardResponse;
export type ClaimableInstalment = ClaimableAward['instalments'][number];

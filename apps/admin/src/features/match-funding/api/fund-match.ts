import { queryOptions } from '@tanstack/react-query';
import { ifVersion } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type {
  GetFundMatchResponse,
  SetFunders,
  UpdateFundMatch,
} from '../../../lib/api/generated/types.gen.js';

export type FundMatch = GetFundMatchResponse;

/** What a fund asks of the cost of a project, and who bears it. */
export function fundMatchQuery(fundId: string) {
  return queryOptions({
    queryKey: ['match-funding', 'fund', fundId],
    queryFn: ({ signal }) => sdk.getFundMatch({ path: { id: fundId }, signal }),
  });
}

/** Changes the ceiling and whether match is asked for; refused with 412 when it changed since `version`. */
export function updateFundMatch(
  fundId: string,
  version: number,
  changes: UpdateFundMatch,
): Promise<FundMatch> {
  return sdk.updateFundMatch({ path: { id: fundId }, headers: ifVersion(version), body: changes });
}

/** Names who bears a fund from a year on. Refused with `match-funding.already-split` for a year that was paid. */
export function setFunders(fundId: string, funders: SetFunders): Promise<FundMatch> {
  return sdk.setFunders({ path: { id: fundId }, body: funders });
}

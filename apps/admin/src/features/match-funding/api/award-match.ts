import { queryOptions } from '@tanstack/react-query';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { GetAwardMatchResponse, RecordMatch } from '../../../lib/api/generated/types.gen.js';

export type AwardMatch = GetAwardMatchResponse;

export type MatchRecord = AwardMatch['records'][number];

/** An award beside the cost of its project, and its match. */
export function awardMatchQuery(awardId: string) {
  return queryOptions({
    queryKey: ['match-funding', 'award', awardId],
    queryFn: ({ signal }) => sdk.getAwardMatch({ path: { id: awardId }, signal }),
  });
}

/** Keeps a new figure of what the project costs; the earlier ones stay. */
export function recordProjectCost(
  awardId: string,
  amountPence: number,
  reason: string,
  key: string,
): Promise<AwardMatch> {
  return sdk.recordProjectCost({
    path: { id: awardId },
    headers: idempotent(key),
    body: { amountPence, reason },
  });
}

/** Records match: it counts at once for staff, and after a decision for an organisation. */
export function recordMatch(awardId: string, match: RecordMatch, key: string): Promise<AwardMatch> {
  return sdk.recordMatch({ path: { id: awardId }, headers: idempotent(key), body: match });
}

/** Has match that an organisation told of count. */
export function confirmMatch(recordId: string): Promise<AwardMatch> {
  return sdk.confirmMatch({ path: { id: recordId } });
}

/** Does not accept match that an organisation told of. */
export function declineMatch(recordId: string, reason: string): Promise<AwardMatch> {
  return sdk.declineMatch({ path: { id: recordId }, body: { reason } });
}

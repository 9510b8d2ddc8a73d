import { queryOptions } from '@tanstack/react-query';
import { getLedgerLine } from '../../../lib/api/generated/sdk.gen.js';
import type { GetLedgerLineResponse } from '../../../lib/api/generated/types.gen.js';

export type LedgerLine = GetLedgerLineResponse;

export type MatchCandidate = LedgerLine['candidates'][number];

/** One line of the ledger with its payment or, unmatched, the payments it may be. */
export function lineQuery(id: string) {
  return queryOptions({
    queryKey: ['ledger', 'line', id],
    queryFn: ({ signal }) => getLedgerLine({ path: { id }, signal }),
  });
}

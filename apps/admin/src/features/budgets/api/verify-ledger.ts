import { queryOptions } from '@tanstack/react-query';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { VerifyLedgerResponse } from '../../../lib/api/generated/types.gen.js';

export type LedgerVerification = VerifyLedgerResponse;

/** Recomputes every budget line this person may see, when asked and not again by itself. */
export const ledgerVerificationQuery = queryOptions({
  queryKey: ['budgets', 'verification'],
  queryFn: ({ signal }) => sdk.verifyLedger({ signal }),
  staleTime: Infinity,
});

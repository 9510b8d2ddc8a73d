import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { LedgerLine } from './get-line.js';

/** Takes a match apart: the line is unmatched and the payment only sent again. */
export function undoMatch(matchId: string, reason: string, key: string): Promise<LedgerLine> {
  return sdk.undoMatch({ path: { id: matchId }, headers: idempotent(key), body: { reason } });
}

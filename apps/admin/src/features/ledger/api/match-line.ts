import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { LedgerLine } from './get-line.js';

/** Ties a line to a payment of the same amount, which is paid by it. Refused with `ledger.amounts-differ`. */
export function matchLine(id: string, paymentId: string, key: string): Promise<LedgerLine> {
  return sdk.matchLedgerLine({ path: { id }, headers: idempotent(key), body: { paymentId } });
}

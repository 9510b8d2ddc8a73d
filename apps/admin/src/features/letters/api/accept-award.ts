import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { AcceptAwardData, AcceptAwardResponse } from '../../../lib/api/generated/types.gen.js';

export type Acceptance = AcceptAwardData['body'];

/** Accepts an offer for the organisation; the money of every year is then committed. */
export function acceptAward(
  id: string,
  body: Acceptance,
  key: string,
): Promise<AcceptAwardResponse> {
  return sdk.acceptAward({ path: { id }, body, headers: idempotent(key) });
}

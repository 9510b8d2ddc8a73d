import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { RequestVirement } from '../../../lib/api/generated/types.gen.js';
import type { Virement } from './get-virement.js';

/** Asks for money to be moved between two budget lines. Refused with `budgets.insufficient` or `budgets.year-closed`. */
export function requestVirement(asked: RequestVirement, key: string): Promise<Virement> {
  return sdk.requestVirement({ headers: idempotent(key), body: asked });
}

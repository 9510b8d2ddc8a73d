import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { CreateCall } from '../../../lib/api/generated/types.gen.js';
import type { Call } from './get-call.js';

/** Drafts a call of an open-call fund. Faults come back by field, like weights that do not sum to 100. */
export function createCall(call: CreateCall): Promise<Call> {
  return sdk.createCall({ body: call });
}

import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { Variation } from './get-variation.js';

/** Makes the award what the variation says. Refused with `budgets.insufficient` where a year has too little. */
export function applyVariation(id: string, key: string): Promise<Variation> {
  return sdk.applyVariation({ path: { id }, headers: idempotent(key) });
}

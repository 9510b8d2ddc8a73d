import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { CreateFund } from '../../../lib/api/generated/types.gen.js';
import type { Fund } from './get-fund.js';

/** Makes a fund. Refused with `shared.duplicate` where another fund has the code. */
export function createFund(fund: CreateFund): Promise<Fund> {
  return sdk.createFund({ body: fund });
}

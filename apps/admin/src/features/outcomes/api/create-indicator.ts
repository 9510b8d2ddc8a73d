import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { CreateIndicator } from '../../../lib/api/generated/types.gen.js';
import type { Indicator } from './list-indicators.js';

/** Defines a measure. Refused with `shared.duplicate` where another indicator has the code. */
export function createIndicator(indicator: CreateIndicator): Promise<Indicator> {
  return sdk.createIndicator({ body: indicator });
}

import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { ScheduleReturn } from '../../../lib/api/generated/types.gen.js';
import type { OwedReturn } from './get-return.js';

/** Asks an award's recipient for a return. Refused with `returns.award-not-active` before acceptance. */
export function scheduleReturn(asked: ScheduleReturn): Promise<OwedReturn> {
  return sdk.scheduleReturn({ body: asked });
}

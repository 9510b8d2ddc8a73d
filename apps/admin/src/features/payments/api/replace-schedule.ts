import { ifVersion } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { ReplaceSchedule } from '../../../lib/api/generated/types.gen.js';
import type { Schedule } from './get-award-schedule.js';

/**
 * Replaces all that is still planned of an award as it was at `version`. Refused with
 * `payments.schedule-does-not-sum` unless each year comes to the award year.
 */
export function replaceSchedule(
  awardId: string,
  version: number,
  schedule: ReplaceSchedule,
): Promise<Schedule> {
  return sdk.replaceSchedule({
    path: { id: awardId },
    headers: ifVersion(version),
    body: schedule,
  });
}

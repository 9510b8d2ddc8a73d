import { queryOptions } from '@tanstack/react-query';
import { getAwardSchedule } from '../../../lib/api/generated/sdk.gen.js';
import type { GetAwardScheduleResponse } from '../../../lib/api/generated/types.gen.js';

export type Schedule = GetAwardScheduleResponse;

export type ScheduledPayment = Schedule['instalments'][number];

/** The instalments of an award against its years, with the version to change them in. */
export function awardScheduleQuery(awardId: string) {
  return queryOptions({
    queryKey: ['payments', 'award-schedule', awardId],
    queryFn: ({ signal }) => getAwardSchedule({ path: { id: awardId }, signal }),
  });
}

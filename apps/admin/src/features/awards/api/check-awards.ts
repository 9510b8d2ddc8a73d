import { queryOptions } from '@tanstack/react-query';
import { checkAwards } from '../../../lib/api/generated/sdk.gen.js';
import type {
  AwardBatchCommand,
  CheckAwardsResponse,
} from '../../../lib/api/generated/types.gen.js';

export type AwardBatchCheck = CheckAwardsResponse;

/** What a command for several awards would do, award by award and in all. */
export function awardBatchQuery(command: AwardBatchCommand, awardIds: readonly string[]) {
  return queryOptions({
    queryKey: ['awards', 'check', command, awardIds],
    queryFn: ({ signal }) => checkAwards({ body: { command, awardIds: [...awardIds] }, signal }),
    enabled: awardIds.length > 0,
  });
}

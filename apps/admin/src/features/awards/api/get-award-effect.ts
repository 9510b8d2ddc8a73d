import { queryOptions } from '@tanstack/react-query';
import { getAwardEffect } from '../../../lib/api/generated/sdk.gen.js';
import type {
  GetAwardEffectData,
  GetAwardEffectResponse,
} from '../../../lib/api/generated/types.gen.js';

export type AwardEffect = GetAwardEffectResponse;

export type EffectCommand = GetAwardEffectData['query']['command'];

/** What suspending, resuming, ending or completing an award would do now; asking changes nothing. */
export function awardEffectQuery(id: string, command: EffectCommand) {
  return queryOptions({
    queryKey: ['awards', 'effect', id, command],
    queryFn: ({ signal }) => getAwardEffect({ path: { id }, query: { command }, signal }),
  });
}

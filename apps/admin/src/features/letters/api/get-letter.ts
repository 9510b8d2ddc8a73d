import { queryOptions } from '@tanstack/react-query';
import { getAwardLetter } from '../../../lib/api/generated/sdk.gen.js';
import type { GetAwardLetterResponse } from '../../../lib/api/generated/types.gen.js';

export type Letter = GetAwardLetterResponse;

export type LetterSection = Letter['sections'][number];

/** The letter of an award to read; its absence is no fault worth another try. */
export function letterQuery(awardId: string) {
  return queryOptions({
    queryKey: ['awards', awardId, 'letter'],
    queryFn: ({ signal }) => getAwardLetter({ path: { id: awardId }, signal }),
  });
}

/** The same letter as a file. */
export function letterFile(awardId: string): string {
  return `/api/v1/awards/${awardId}/letter.pdf`;
}

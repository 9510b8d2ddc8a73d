import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { previewAwardLetter } from '../../../lib/api/generated/sdk.gen.js';

/** What the letter of an award would say if it were sent now. */
export function letterPreviewQuery(awardId: string, expiresOn: string | undefined) {
  return queryOptions({
    queryKey: ['awards', awardId, 'letter-preview', expiresOn],
    queryFn: ({ signal }) =>
      previewAwardLetter({ path: { id: awardId }, query: { expiresOn }, signal }),
    placeholderData: keepPreviousData,
  });
}

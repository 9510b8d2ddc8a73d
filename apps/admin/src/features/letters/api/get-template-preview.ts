import { queryOptions } from '@tanstack/react-query';
import { previewLetterTemplate } from '../../../lib/api/generated/sdk.gen.js';

/** What a template would make of an award. */
export function templatePreviewQuery(id: string, awardId: string) {
  return queryOptions({
    queryKey: ['letter-templates', id, 'preview', awardId],
    queryFn: ({ signal }) => previewLetterTemplate({ path: { id }, query: { awardId }, signal }),
  });
}

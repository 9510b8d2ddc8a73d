import { queryOptions } from '@tanstack/react-query';
import { getLetterTemplate } from '../../../lib/api/generated/sdk.gen.js';
import type { GetLetterTemplateResponse } from '../../../lib/api/generated/types.gen.js';

export type LetterTemplate = GetLetterTemplateResponse;

/** One number of a letter template. */
export function letterTemplateQuery(id: string) {
  return queryOptions({
    queryKey: ['letter-templates', id],
    queryFn: ({ signal }) => getLetterTemplate({ path: { id }, signal }),
  });
}

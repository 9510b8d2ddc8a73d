import type { LetterTemplateStatus } from '@almoner/domain/letters';
import { queryOptions } from '@tanstack/react-query';
import { listLetterTemplates } from '../../../lib/api/generated/sdk.gen.js';
import type { ListLetterTemplatesResponse } from '../../../lib/api/generated/types.gen.js';

export interface LetterTemplatesSearch {
  readonly q?: string;
  readonly status?: LetterTemplateStatus;
  readonly seriesId?: string;
  readonly sort?: 'name' | '-name' | 'updatedAt' | '-updatedAt';
  readonly cursor?: string;
}

export type LetterTemplateRow = ListLetterTemplatesResponse['items'][number];

/** The same list as a file. */
export const LETTER_TEMPLATES_EXPORT = '/api/v1/letter-templates/export.csv';

/** One page of the letter templates. */
export function letterTemplatesQuery(search: LetterTemplatesSearch) {
  return queryOptions({
    queryKey: ['letter-templates', 'list', search],
    queryFn: ({ signal }) => listLetterTemplates({ query: search, signal }),
  });
}

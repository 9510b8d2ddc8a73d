import type { SearchOf } from '../../lib/api/api-query.js';
import type {
  GetAwardLetterResponse,
  GetLetterTemplateResponse,
  ListLetterTemplatesData,
  ListLetterTemplatesResponse,
} from '../../lib/api/generated/types.gen.js';

export type LetterTemplate = GetLetterTemplateResponse;

export type Letter = GetAwardLetterResponse;

export type LetterSection = Letter['sections'][number];

export type LetterTemplatesSearch = SearchOf<ListLetterTemplatesData>;

export type LetterTemplateRow = ListLetterTemplatesResponse['items'][number];

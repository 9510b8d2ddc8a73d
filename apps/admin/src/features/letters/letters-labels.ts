import { LETTER_TEMPLATE_STATUSES, letterTemplateStatusWords } from '@almoner/domain/letters';
import type { FilterChip } from '../../components/filter-bar.js';
import type { LetterTemplatesSearch } from './letters-types.js';

export const LETTER_TEMPLATE_STATUS_CHOICES = LETTER_TEMPLATE_STATUSES.map((status) => ({
  value: status,
  label: letterTemplateStatusWords(status),
}));

/** The filters in force on the list of templates. */
export function letterTemplateChips(search: LetterTemplatesSearch): FilterChip[] {
  const { q, status, seriesId } = search;
  return [
    ...(q ? [{ name: 'q', label: `Contains: ${q}` }] : []),
    ...(status ? [{ name: 'status', label: `Status: ${letterTemplateStatusWords(status)}` }] : []),
    ...(seriesId ? [{ name: 'seriesId', label: 'Numbers of one template' }] : []),
  ];
}

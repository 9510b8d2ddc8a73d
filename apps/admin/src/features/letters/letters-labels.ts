import { LETTER_TEMPLATE_STATUSES, letterTemplateStatusWords } from '@almoner/domain/letters';
import type { FilterChip } from '../../components/filter-bar.js';
import type { LetterTemplatesSearch } from './api/list-letter-templates.js';

/** Words for what can happen to a letter template, for its history. */
export const LETTER_ACTION_WORDS: Readonly<Record<string, string>> = {
  'letters.create-template': 'Letter template begun',
  'letters.edit-template': 'Letter template changed',
  'letters.publish-template': 'Letter template published',
  'letters.begin-next': 'Next draft of the letter template begun',
};

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

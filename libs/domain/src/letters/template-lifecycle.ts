import type { Lifecycle } from '../shared/index.js';

export const LETTER_TEMPLATE_STATUSES = ['draft', 'published'] as const;

export type LetterTemplateStatus = (typeof LETTER_TEMPLATE_STATUSES)[number];
export type LetterTemplateCommand = 'edit' | 'publish' | 'begin-next';

/** A published template never changes: editing it begins the next draft of its series. */
export const LETTER_TEMPLATE_LIFECYCLE: Lifecycle<LetterTemplateStatus, LetterTemplateCommand> = {
  thing: 'letter template',
  initial: 'draft',
  states: LETTER_TEMPLATE_STATUSES,
  transitions: [
    { command: 'edit', from: ['draft'], to: 'draft', permission: 'letters.edit-templates' },
    { command: 'publish', from: ['draft'], to: 'published', permission: 'letters.edit-templates' },
    {
      command: 'begin-next',
      from: ['published'],
      to: 'published',
      permission: 'letters.edit-templates',
    },
  ],
};

const WORDS: Readonly<Record<LetterTemplateStatus, string>> = {
  draft: 'Draft',
  published: 'Published',
};

/** The status of a template in words; only staff read them. */
export function letterTemplateStatusWords(status: LetterTemplateStatus): string {
  return WORDS[status];
}

import {
  keysOf,
  actionsOf,
  type ActionTable,
  type CommandOf,
  type Lifecycle,
} from '../shared/index.js';

const WORDS = {
  draft: 'Draft',
  published: 'Published',
};

export const LETTER_TEMPLATE_STATUSES = keysOf(WORDS);

export type LetterTemplateStatus = keyof typeof WORDS;

/**
 * A version of a letter template. A published version never changes: editing it starts the draft of the next
 * version.
 */
export const LETTER_TEMPLATE_LIFECYCLE = {
  thing: 'letter template',
  initial: 'draft',
  states: LETTER_TEMPLATE_STATUSES,
  transitions: [
    {
      command: 'edit',
      from: ['draft'],
      to: 'draft',
      permission: 'letters.edit-templates',
      action: 'letters.edit-template',
      history: 'Letter template changed',
    },
    {
      command: 'publish',
      from: ['draft'],
      to: 'published',
      permission: 'letters.edit-templates',
      action: 'letters.publish-template',
      history: 'Letter template published',
      label: 'Publish template',
      consequence:
        'From now on the offers of {funds} are made from it. It never changes again; letters already sent stay as they are.',
      done: 'Template published',
    },
    {
      command: 'begin-next',
      from: ['published'],
      to: 'published',
      permission: 'letters.edit-templates',
      action: 'letters.begin-next',
      history: 'Next draft of the letter template begun',
    },
  ],
} as const satisfies Lifecycle<LetterTemplateStatus, string>;

export type LetterTemplateCommand = CommandOf<typeof LETTER_TEMPLATE_LIFECYCLE>;

/** The audit actions of a letter template and the words of its history. */
export const LETTER_ACTIONS = {
  ...actionsOf(LETTER_TEMPLATE_LIFECYCLE),
  'letters.create-template': { history: 'Letter template begun' },
} satisfies ActionTable;

/** The status of a template in words; only staff read them. */
export function letterTemplateStatusWords(status: LetterTemplateStatus): string {
  return WORDS[status];
}

export const LETTER_TEMPLATE_STATUSES = ['draft', 'published'] as const;

export type LetterTemplateStatus = (typeof LETTER_TEMPLATE_STATUSES)[number];

import type { CsvColumn } from '../../platform/http/csv.js';
import type { LetterTemplateItem } from './letter-templates.dto.js';

/** The columns of the export of letter templates. */
export const LETTER_TEMPLATE_COLUMNS: CsvColumn<LetterTemplateItem>[] = [
  { heading: 'Name', value: (t) => t.name },
  { heading: 'Number', value: (t) => t.number },
  { heading: 'Fund', value: (t) => t.fundName ?? 'Every fund' },
  { heading: 'Status', value: (t) => t.statusWords },
  { heading: 'Published', value: (t) => t.publishedAt },
  { heading: 'Published by', value: (t) => t.publishedByName },
  { heading: 'Letters made', value: (t) => t.letters },
];

import type { TableField, TextField } from './letter-fields.js';
import type { LetterSection } from './letter-section.js';
import { FIELD, parseTemplate, type TemplatePart } from './letter-syntax.js';

/** The values of the fields of one letter. Where a table would be empty, its value is a sentence that says so. */
export interface LetterValues {
  readonly texts: Readonly<Record<TextField, string>>;
  readonly tables: Readonly<Record<TableField, LetterSection>>;
}

function filled(text: string, { texts }: LetterValues): string {
  return text.replace(FIELD, (_field, name: TextField) => texts[name] ?? '').trim();
}

/** A value can have several paragraphs; each becomes a section. */
function paragraphs(text: string): LetterSection[] {
  const parts = text.split(/\s*\n\s*/).filter((part) => part !== '');
  return parts.map((part) => ({ kind: 'paragraph', text: part }));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function sectionsOf(part: TemplatePart, values: LetterValues): LetterSection[] {
  if (part.kind === 'table') return [values.tables[part.field]];
  if (part.kind === 'heading') return [{ ...part, text: oneLine(filled(part.text, values)) }];
  if (part.kind === 'paragraph') return paragraphs(filled(part.text, values));
  const items = part.items.map((item) => oneLine(filled(item, values))).filter(Boolean);
  return items.length > 0 ? [{ kind: 'list', items }] : [];
}

/**
 * The letter that a template and the values of an award make. The same input gives the same text. Values are
 * never read as template syntax.
 */
export function composeLetter(body: string, values: LetterValues): LetterSection[] {
  return parseTemplate(body).flatMap((part) => sectionsOf(part, values));
}

/** The title of a letter. */
export function letterTitle(sections: readonly LetterSection[]): string {
  const title = sections.find((section) => section.kind === 'heading' && section.level === 1);
  return title?.kind === 'heading' ? title.text : '';
}

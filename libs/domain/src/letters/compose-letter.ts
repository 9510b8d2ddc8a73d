import type { ClauseFact, TableField, TextField } from './letter-fields.js';
import type { LetterSection } from './letter-section.js';
import { FIELD, parseTemplate, type TemplatePart } from './letter-syntax.js';

/**
 * The values of the fields of one letter, and the facts that its clauses depend on. Where a table would be empty, its
 * value is a sentence that says so. A kind of letter has the fields that `letterFieldsOf` names.
 */
export interface LetterValues {
  readonly texts: Readonly<Partial<Record<TextField, string>>>;
  readonly tables: Readonly<Partial<Record<TableField, LetterSection>>>;
  readonly facts: Readonly<Partial<Record<ClauseFact, boolean>>>;
  /** What stands below the title of every letter of this world, whatever its template; absent in a real one. */
  readonly mark?: string;
}

function filled(text: string, { texts }: LetterValues): string {
  return text
    .replace(FIELD, (_field, name: string) => texts[name.trim() as TextField] ?? '')
    .trim();
}

/** A value can have several paragraphs; each becomes a section. */
function paragraphsOf(text: string): string[] {
  return text
    .split('\n')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function paragraph(text: string): LetterSection {
  return { kind: 'paragraph', text };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** Counts the numbered headings and paragraphs of a letter; what is left out is not counted. */
class Numbering {
  private heading = 0;
  private paragraph = 0;
  private inside = false;

  ofHeading(numbered: boolean): { readonly number?: string } {
    this.paragraph = 0;
    this.inside = numbered;
    if (!numbered) return {};
    this.heading += 1;
    return { number: `${this.heading}` };
  }

  ofParagraph(): string {
    this.paragraph += 1;
    return this.inside ? `${this.heading}.${this.paragraph}` : `${this.paragraph}`;
  }
}

function clauseOf(text: string, numbering: Numbering): LetterSection[] {
  const [first, ...others] = paragraphsOf(text);
  if (first === undefined) return [];
  const clause = { kind: 'clause', number: numbering.ofParagraph(), text: first } as const;
  return [clause, ...others.map(paragraph)];
}

function sectionsOf(
  part: TemplatePart,
  values: LetterValues,
  numbering: Numbering,
): LetterSection[] {
  switch (part.kind) {
    case 'table': {
      const table = values.tables[part.field];
      return table ? [table] : [];
    }
    case 'page':
      return [{ kind: 'page' }];
    case 'heading': {
      const text = oneLine(filled(part.text, values));
      const number = part.level === 2 ? numbering.ofHeading(part.numbered === true) : {};
      return [{ kind: 'heading', level: part.level, text, ...number }];
    }
    case 'paragraph':
      return paragraphsOf(filled(part.text, values)).map(paragraph);
    case 'clause':
      return clauseOf(filled(part.text, values), numbering);
    case 'list': {
      const items = part.items.map((item) => oneLine(filled(item, values))).filter(Boolean);
      return items.length > 0 ? [{ kind: 'list', items }] : [];
    }
  }
}

/** Whether the award has what the part depends on. A fact that is not known does not hold. */
function isPart({ when }: TemplatePart, { facts }: LetterValues): boolean {
  return !when || (facts[when.fact] ?? false) === when.holds;
}

/**
 * The letter that a template and the values of an award make. The same input gives the same text. Values are
 * never read as template syntax.
 */
export function composeLetter(body: string, values: LetterValues): LetterSection[] {
  const numbering = new Numbering();
  const sections = parseTemplate(body)
    .filter((part) => isPart(part, values))
    .flatMap((part) => sectionsOf(part, values, numbering));
  if (values.mark === undefined) return sections;
  const [title, ...others] = sections;
  return [...(title ? [title] : []), paragraph(values.mark), ...others];
}

/** The title of a letter. */
export function letterTitle(sections: readonly LetterSection[]): string {
  const title = sections.find((section) => section.kind === 'heading' && section.level === 1);
  return title?.kind === 'heading' ? title.text : '';
}

import type { FieldReason } from '../shared/index.js';
import {
  CLAUSE_FACTS,
  isClauseFact,
  isTableField,
  isTextField,
  TABLE_FIELDS,
  TEXT_FIELDS,
  type ClauseFact,
  type TableField,
} from './letter-fields.js';
import { letterKindWords, type LetterKind } from './letter-kinds.js';

/** The fact that a part of a template depends on, and whether it has to hold or must not. */
export interface ClauseCondition {
  readonly fact: ClauseFact;
  readonly holds: boolean;
}

type Content =
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2;
      readonly text: string;
      readonly numbered?: true;
    }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'clause'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'page' }
  | { readonly kind: 'table'; readonly field: TableField };

/** One part of a template; its texts still contain fields. */
export type TemplatePart = Content & {
  /** Left out of letters for which it is not so. */
  readonly when?: ClauseCondition;
};

/** A field in the text of a template: `{{amount}}`. What it finds can have spaces around it. */
export const FIELD = /\{\{([^{}]*)\}\}/g;

/** A line that begins or ends what depends on a fact. */
const WHEN = /^\{\{\s*when\s+(not\s+)?([^{}\s]+)\s*\}\}$/;
const END = /^\{\{\s*end\s*\}\}$/;

const NUMBERED = /^\d+\.\s+/;

function standsAlone(line: string): boolean {
  const directs = WHEN.test(line) || END.test(line) || line === '---';
  return directs || line.startsWith('#') || tableFieldOf(line) !== null;
}

/**
 * Splits a template into blocks of lines. A blank line ends a block; a heading, a line of a table or of a fact is a
 * block of its own, and a numbered paragraph begins one.
 */
function blocksOf(body: string): string[][] {
  const blocks: string[][] = [[]];
  for (const line of body.split(/\r?\n/).map((text) => text.trim())) {
    const last = blocks[blocks.length - 1] as string[];
    const item = line.startsWith('- ');
    const apart = last.length > 0 && item !== last[0]?.startsWith('- ');
    // a note for who edits the template
    if (line.startsWith('//')) continue;
    if (line === '') blocks.push([]);
    else if (standsAlone(line)) blocks.push([line], []);
    else if (apart || NUMBERED.test(line)) blocks.push([line]);
    else last.push(line);
  }
  return blocks.filter((block) => block.length > 0);
}

/** The table field that a line consists of; null for any other line. */
function tableFieldOf(line: string): TableField | null {
  const name = /^\{\{\s*([a-z-]+)\s*\}\}$/.exec(line)?.[1] ?? '';
  return isTableField(name) ? name : null;
}

function headingOf(marks: string, text: string): Content {
  if (marks === '#') return { kind: 'heading', level: 1, text };
  const words = text.replace(NUMBERED, '');
  return { kind: 'heading', level: 2, text: words, ...(words !== text && { numbered: true }) };
}

function partOf(block: readonly string[]): Content {
  const [first = ''] = block;
  const field = tableFieldOf(first);
  if (field !== null) return { kind: 'table', field };
  if (first === '---') return { kind: 'page' };
  const heading = /^(#{1,2})\s+(\S.*)$/.exec(first);
  if (heading) return headingOf(heading[1] ?? '', heading[2] ?? '');
  if (first.startsWith('- '))
    return { kind: 'list', items: block.map((line) => line.replace(/^- /, '').trim()) };
  const text = block.join(' ');
  return NUMBERED.test(text)
    ? { kind: 'clause', text: text.replace(NUMBERED, '') }
    : { kind: 'paragraph', text };
}

/** A template as it is read: its parts, and what is wrong with its lines about facts. */
interface ReadTemplate {
  readonly parts: readonly TemplatePart[];
  readonly faults: readonly string[];
}

function read(body: string): ReadTemplate {
  const parts: TemplatePart[] = [];
  const faults: string[] = [];
  let open: { readonly line: string; readonly when?: ClauseCondition } | null = null;
  for (const block of blocksOf(body)) {
    const [line = ''] = block;
    const [, not, fact = ''] = WHEN.exec(line) ?? [];
    if (fact !== '') {
      if (open) faults.push(`End ${open.line} with {{end}} before ${line}`);
      const known = isClauseFact(fact);
      if (!known) faults.push(`${fact} is not a fact of letters`);
      open = { line, ...(known && { when: { fact, holds: not === undefined } }) };
    } else if (END.test(line)) {
      if (!open) faults.push('An {{end}} has no line with {{when …}} before it');
      open = null;
    } else parts.push({ ...partOf(block), ...(open?.when && { when: open.when }) });
  }
  if (open) faults.push(`End ${open.line} with {{end}}`);
  return { parts, faults };
}

/**
 * The parts of a template in order. `#` begins the title, `##` a heading, `## 1.` a numbered heading, `1.` a numbered
 * paragraph (the letter counts, whatever the number), `-` a list item, `---` a new page, `//` a note that no letter has, a
 * blank line a new paragraph; a table field stands on a line of its own. What stands between `{{when fact}}` and `{{end}}`
 * depends on the fact.
 */
export function parseTemplate(body: string): readonly TemplatePart[] {
  return read(body).parts;
}

function textsOf(part: TemplatePart): readonly string[] {
  if (part.kind === 'table' || part.kind === 'page') return [];
  return part.kind === 'list' ? part.items : [part.text];
}

function fieldFault(name: string): string[] {
  if (isTableField(name)) return [`Put {{${name}}} alone on a line: it brings a table`];
  if (/^(when\b|end$)/.test(name))
    return [`Put {{${name}}} alone on a line: it begins or ends a part`];
  return isTextField(name) ? [] : [`{{${name}}} is not a field of letters`];
}

/** The names of the fields in a text, in their order. */
function namesIn(text: string): string[] {
  return [...text.matchAll(FIELD)].map(([, name = '']) => name.trim());
}

function textFaults(text: string): string[] {
  const names = namesIn(text);
  const broken = /\{\{|\}\}/.test(text.replace(FIELD, ''));
  return [
    ...names.flatMap(fieldFault),
    ...(broken
      ? [`“${text.slice(0, 60)}” has a field that does not begin with {{ and end with }}`]
      : []),
  ];
}

/** Fields and facts that exist, but not in this kind of letter. */
function kindFaults(parts: readonly TemplatePart[], kind: LetterKind): string[] {
  const words = letterKindWords(kind).toLowerCase();
  const lacks = ({ kinds }: { readonly kinds: readonly LetterKind[] }) => !kinds.includes(kind);
  const names = parts.flatMap(textsOf).flatMap(namesIn);
  const fields = parts.flatMap((part) => (part.kind === 'table' ? [part.field] : []));
  const facts = parts.flatMap(({ when }) => (when ? [when.fact] : []));
  return [
    ...names
      .filter((name) => isTextField(name) && lacks(TEXT_FIELDS[name]))
      .map((name) => `{{${name}}}`),
    ...fields.filter((name) => lacks(TABLE_FIELDS[name])).map((name) => `{{${name}}}`),
    ...facts.filter((name) => lacks(CLAUSE_FACTS[name])),
  ].map((name) => `${name} is not part of an ${words}`);
}

function headingFaults(parts: readonly TemplatePart[]): string[] {
  const titles = parts.filter((part) => part.kind === 'heading' && part.level === 1);
  const first = parts[0];
  const begins = first?.kind === 'heading' && first.level === 1 && !first.when;
  const empty = parts.some((part) => part.kind === 'heading' && part.text === '');
  const deep = parts.find((part) => part.kind === 'paragraph' && part.text.startsWith('#'));
  return [
    ...(begins && titles.length === 1
      ? []
      : ['Begin with one title: a line that starts with “# ”']),
    ...(empty ? ['Write something in every heading'] : []),
    ...(deep ? ['A heading starts with “# ” or “## ”'] : []),
  ];
}

/** What is wrong with a template: unknown fields or facts, table fields inside text, no title. */
export function templateFaults(body: string, kind: LetterKind): FieldReason[] {
  const { parts, faults } = read(body);
  const all = [
    ...headingFaults(parts),
    ...faults,
    ...parts.flatMap(textsOf).flatMap(textFaults),
    ...kindFaults(parts, kind),
  ];
  return [...new Set(all)].map((detail) => ({ pointer: '/body', detail }));
}

import type { FieldReason } from '../shared/index.js';
import { isTableField, isTextField, type TableField } from './letter-fields.js';

/** One part of a template; its texts still contain fields. */
export type TemplatePart =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly field: TableField };

/** A field in the text of a template: `{{amount}}`. */
export const FIELD = /\{\{\s*([^{}]*?)\s*\}\}/g;

/**
 * Splits a template into blocks of lines. A blank line ends a block, and a heading, a list item or a table
 * field is a block of its own.
 */
function blocksOf(body: string): string[][] {
  const blocks: string[][] = [[]];
  for (const line of body.split(/\r?\n/).map((text) => text.trim())) {
    const last = blocks[blocks.length - 1] as string[];
    const item = line.startsWith('- ');
    const alone = line.startsWith('#') || tableFieldOf(line) !== null;
    const apart = last.length > 0 && item !== last[0]?.startsWith('- ');
    if (line === '') blocks.push([]);
    else if (alone) blocks.push([line], []);
    else if (apart) blocks.push([line]);
    else last.push(line);
  }
  return blocks.filter((block) => block.length > 0);
}

/** The table field that a line consists of; null for any other line. */
function tableFieldOf(line: string): TableField | null {
  const name = /^\{\{\s*([a-z-]+)\s*\}\}$/.exec(line)?.[1] ?? '';
  return isTableField(name) ? name : null;
}

function partOf(block: readonly string[]): TemplatePart {
  const [first = ''] = block;
  const field = tableFieldOf(first);
  if (field !== null) return { kind: 'table', field };
  const heading = /^(#{1,2})\s+(.*)$/.exec(first);
  if (heading)
    return { kind: 'heading', level: heading[1] === '#' ? 1 : 2, text: heading[2] ?? '' };
  if (first.startsWith('- '))
    return { kind: 'list', items: block.map((line) => line.replace(/^- /, '').trim()) };
  return { kind: 'paragraph', text: block.join(' ') };
}

/**
 * The parts of a template in order. `#` begins the title, `##` a heading, `-` a list item, a blank line a new
 * paragraph; a table field stands on a line of its own.
 */
export function parseTemplate(body: string): TemplatePart[] {
  return blocksOf(body).map(partOf);
}

function textsOf(part: TemplatePart): readonly string[] {
  if (part.kind === 'table') return [];
  return part.kind === 'list' ? part.items : [part.text];
}

function fieldFault(name: string): string[] {
  if (isTableField(name)) return [`Put {{${name}}} alone on a line: it brings a table`];
  return isTextField(name) ? [] : [`{{${name}}} is not a field of letters`];
}

function textFaults(text: string): string[] {
  const names = [...text.matchAll(FIELD)].map((match) => match[1] ?? '');
  const broken = /\{\{|\}\}/.test(text.replace(FIELD, ''));
  return [
    ...names.flatMap(fieldFault),
    ...(broken
      ? [`“${text.slice(0, 60)}” has a field that does not begin with {{ and end with }}`]
      : []),
  ];
}

function headingFaults(parts: readonly TemplatePart[]): string[] {
  const titles = parts.filter((part) => part.kind === 'heading' && part.level === 1);
  const first = parts[0];
  const begins = first?.kind === 'heading' && first.level === 1;
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

/** What is wrong with a template: unknown fields, table fields inside text, no title. */
export function templateFaults(body: string): FieldReason[] {
  const parts = parseTemplate(body);
  const faults = [...headingFaults(parts), ...parts.flatMap(textsOf).flatMap(textFaults)];
  return [...new Set(faults)].map((detail) => ({ pointer: '/body', detail }));
}

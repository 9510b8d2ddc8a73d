import type { LetterSection } from '@almoner/domain/letters';
import { MARGIN, Sheet, STYLES, TEXT_WIDTH, type SheetOptions } from './sheet.js';
import { TableWriter } from './table.js';
import type { TextStyle } from './typesetter.js';

/** How far the text of a list item, and of a numbered paragraph, stands from where its bullet or number begins. */
const INDENT = 16;
const CLAUSE_INDENT = 34;

/** The fixed texts of the letter around its sections. */
export interface LetterFrame extends SheetOptions {
  /** At the top of the first page: the fund. */
  readonly sender: string;
  /** At the foot of each page: the reference. */
  readonly footer: string;
}

type Tag = 'H1' | 'H2' | 'P';

/** How a kind of text is tagged and set, and the space before and after it. */
interface Setting {
  readonly tag: Tag;
  readonly style: TextStyle;
  readonly space: readonly [before: number, after: number];
}

const SETTINGS = {
  sender: { tag: 'P', style: STYLES.sender, space: [0, 4] },
  title: { tag: 'H1', style: STYLES.title, space: [0, 10] },
  heading: { tag: 'H2', style: STYLES.heading, space: [10, 4] },
  paragraph: { tag: 'P', style: STYLES.body, space: [0, 8] },
} as const satisfies Record<string, Setting>;

/** The height that must be left below a heading, so that the beginning of its content stays with it. */
const COMPANY = { table: 100, other: 36 } as const;

function text(sheet: Sheet, words: string, setting: Setting, company = 0, indent = 0): void {
  const { tag, style, space } = setting;
  const lines = sheet.type.lines(words, style, TEXT_WIDTH - indent);
  if (sheet.y > MARGIN.top) sheet.y += space[0];
  sheet.need((company > 0 ? lines.length : 1) * style.leading + company);
  const element = sheet.document.struct(tag);
  sheet.root.add(element);
  sheet.write(element, lines, style, MARGIN.side + indent);
  element.end();
  sheet.y += space[1];
}

/** A numbered paragraph, or a numbered heading: its number hangs in the margin of its text. */
function numbered(
  sheet: Sheet,
  { number, words, company = 0 }: { number: string; words: string; company?: number },
  { tag, style, space }: Setting,
): void {
  const lines = sheet.type.lines(words, style, TEXT_WIDTH - CLAUSE_INDENT);
  if (sheet.y > MARGIN.top) sheet.y += space[0];
  // a clause does not leave its first line alone at the foot of a page
  sheet.need((company > 0 ? lines.length : Math.min(2, lines.length)) * style.leading + company);
  const element = sheet.document.struct(tag);
  sheet.root.add(element);
  const top = sheet.y;
  element.add(() => sheet.lines([`${number} `], style, MARGIN.side, top));
  sheet.write(element, lines, style, MARGIN.side + CLAUSE_INDENT);
  element.end();
  sheet.y += space[1];
}

function list(sheet: Sheet, items: readonly string[], indent: number): void {
  const { document } = sheet;
  const { body } = STYLES;
  const element = document.struct('L');
  sheet.root.add(element);
  for (const item of items) {
    sheet.need(body.leading);
    const [entry, label, words] = ['LI', 'Lbl', 'LBody'].map((tag) => document.struct(tag)) as [
      PDFKit.PDFStructureElement,
      PDFKit.PDFStructureElement,
      PDFKit.PDFStructureElement,
    ];
    element.add(entry);
    entry.add(label);
    entry.add(words);
    const top = sheet.y;
    label.add(() => sheet.lines(['•'], body, MARGIN.side + indent + 2, top, false));
    const lines = sheet.type.lines(item, body, TEXT_WIDTH - indent - INDENT);
    sheet.write(words, lines, body, MARGIN.side + indent + INDENT);
    entry.end();
    sheet.y += 3;
  }
  element.end();
  sheet.y += 5;
}

function heading(
  sheet: Sheet,
  part: Extract<LetterSection, { kind: 'heading' }>,
  next: LetterSection | undefined,
): void {
  const setting = part.level === 1 ? SETTINGS.title : SETTINGS.heading;
  const company = next?.kind === 'table' ? COMPANY.table : COMPANY.other;
  if (part.number === undefined) text(sheet, part.text, setting, company);
  else numbered(sheet, { number: part.number, words: part.text, company }, setting);
}

/** Writes the sections in order. What follows a clause, up to the next heading, stands under its text. */
function write(sheet: Sheet, sections: readonly LetterSection[]): void {
  let indent = 0;
  sections.forEach((part, index) => {
    if (part.kind === 'table') new TableWriter(sheet, part).write();
    else if (part.kind === 'page') sheet.turn();
    else if (part.kind === 'list') list(sheet, part.items, indent);
    else if (part.kind === 'paragraph') text(sheet, part.text, SETTINGS.paragraph, 0, indent);
    else if (part.kind === 'clause') {
      numbered(sheet, { number: part.number, words: part.text }, SETTINGS.paragraph);
      indent = CLAUSE_INDENT;
    } else {
      heading(sheet, part, sections[index + 1]);
      indent = 0;
    }
  });
}

/** Makes an accessible PDF of a letter. The same letter made at the same moment gives the same bytes. */
export function renderLetter(
  sections: readonly LetterSection[],
  frame: LetterFrame,
): Promise<Buffer> {
  const sheet = new Sheet(frame);
  text(sheet, frame.sender, SETTINGS.sender);
  sheet.rule(sheet.y, STYLES.sender.colour);
  sheet.y += 18;
  write(sheet, sections);
  return sheet.bytes(frame.footer);
}

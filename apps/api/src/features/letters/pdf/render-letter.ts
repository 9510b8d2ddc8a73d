import type { LetterSection } from '@almoner/domain/letters';
import { MARGIN, Sheet, STYLES, TEXT_WIDTH, type SheetOptions } from './sheet.js';
import { TableWriter } from './table.js';
import type { TextStyle } from './typesetter.js';

const INDENT = 16;

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

function text(sheet: Sheet, words: string, setting: Setting, company = 0): void {
  const { tag, style, space } = setting;
  const lines = sheet.type.lines(words, style, TEXT_WIDTH);
  if (sheet.y > MARGIN.top) sheet.y += space[0];
  sheet.need((company > 0 ? lines.length : 1) * style.leading + company);
  const element = sheet.document.struct(tag);
  sheet.root.add(element);
  sheet.write(element, lines, style);
  element.end();
  sheet.y += space[1];
}

function list(sheet: Sheet, items: readonly string[]): void {
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
    label.add(() => sheet.lines(['•'], body, MARGIN.side + 2, top, false));
    const lines = sheet.type.lines(item, body, TEXT_WIDTH - INDENT);
    sheet.write(words, lines, body, MARGIN.side + INDENT);
    entry.end();
    sheet.y += 3;
  }
  element.end();
  sheet.y += 5;
}

function section(sheet: Sheet, part: LetterSection, next: LetterSection | undefined): void {
  if (part.kind === 'table') new TableWriter(sheet, part).write();
  else if (part.kind === 'list') list(sheet, part.items);
  else if (part.kind === 'paragraph') text(sheet, part.text, SETTINGS.paragraph);
  else {
    const setting = part.level === 1 ? SETTINGS.title : SETTINGS.heading;
    text(sheet, part.text, setting, next?.kind === 'table' ? COMPANY.table : COMPANY.other);
  }
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
  sections.forEach((part, index) => section(sheet, part, sections[index + 1]));
  return sheet.bytes(frame.footer);
}

import { beforeAll, describe, expect, it } from 'vitest';
import type { LetterSection, LetterTable } from '@almoner/domain/letters';
import { PRINTED_RANGES, printedText } from '@almoner/domain/shared';
import { readPdf, type ReadPdf, type StructureNode } from '../../../../test/pdf.js';
import { renderLetter, type LetterFrame } from './render-letter.js';

const FRAME: LetterFrame = {
  title: 'Offer of grant: Whole family support',
  author: 'Children and Families Fund',
  sender: 'Children and Families Fund',
  footer: 'CFF-A-2026-0007',
  madeAt: new Date('2026-11-02T10:00:00Z'),
};

/** A4 less its margins, with a point to spare for rounding. */
const LEFT = 63;
const RIGHT = 596 - 63;
const BOTTOM = 30;

const words = (count: number) => Array.from({ length: count }, (_n, i) => `word${i}`).join(' ');

function instalments(count: number): LetterTable {
  return {
    kind: 'table',
    caption: 'The instalments as they are planned',
    columns: [
      { heading: 'Due on or after', numeric: false },
      { heading: 'It also waits for', numeric: false },
      { heading: 'Amount', numeric: true },
    ],
    rows: Array.from({ length: count }, (_n, i) => [
      `${i + 1} January 2027`,
      `The condition “Safeguarding policy number ${i + 1}, as the board approved it” is met`,
      '£9,999,999,999.00',
    ]),
    totalled: true,
  };
}

const LETTER: LetterSection[] = [
  { kind: 'heading', level: 1, text: 'Offer of grant: Whole family support' },
  { kind: 'paragraph', text: 'To Fèis Rois agus Bòrd na Gàidhlig, Ċeanntar Ġlas, Łódź Ørsted' },
  { kind: 'heading', level: 2, text: 'When you are paid' },
  instalments(40),
  { kind: 'heading', level: 2, text: 'What you agree to', number: '1' },
  { kind: 'clause', number: '1.1', text: `You agree to ${words(30)}` },
  { kind: 'list', items: ['keep records', words(60)] },
  { kind: 'paragraph', text: words(1000) },
  { kind: 'paragraph', text: `See https://example.org/${'a'.repeat(300)} for more` },
];

let pdf: ReadPdf;
let bytes: Buffer;

beforeAll(async () => {
  bytes = await renderLetter(LETTER, FRAME);
  pdf = await readPdf(bytes);
});

function all(node: StructureNode, role: string): StructureNode[] {
  const here = node.role === role ? [node] : [];
  return [...here, ...node.children.flatMap((child) => all(child, role))];
}

/**
 * The structure elements of a kind that have text. An element that continues over pages counts on the page it is on.
 */
function found(role: string): StructureNode[] {
  return pdf.structure.flatMap((node) => all(node, role)).filter(({ text }) => text.trim() !== '');
}

/** The text in the order in which a screen reader reads it, page after page. */
function textOf(read: ReadPdf): string {
  return read.structure
    .map((node) => node.text)
    .join(' ')
    .replace(/\s+/g, ' ');
}

describe('the PDF of a letter', () => {
  it('is tagged, names its language and shows its title', () => {
    expect(pdf.language).toBe('en-GB');
    expect(pdf.title).toBe(FRAME.title);
    expect(pdf.isMarked).toBe(true);
    expect(pdf.displaysTitle).toBe(true);
    expect(pdf.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  it('has its headings in order, the title first and once', () => {
    const headings = [...found('H1'), ...found('H2')];
    expect(headings.map(({ role, text }) => [role, text.trim()])).toEqual([
      ['H1', 'Offer of grant: Whole family support'],
      ['H2', 'When you are paid'],
      ['H2', '1 What you agree to'],
    ]);
  });

  it('has a table with a caption, header cells for columns and rows, and every row', () => {
    const rows = found('TR');
    expect(found('Caption').map((node) => node.text.trim())).toEqual([
      'The instalments as they are planned',
    ]);
    expect(found('THead')).toHaveLength(1);
    expect(rows).toHaveLength(41);
    expect(rows[0]?.children.map((cell) => cell.role)).toEqual(['TH', 'TH', 'TH']);
    for (const row of rows.slice(1))
      expect(row.children.map((cell) => cell.role)).toEqual(['TH', 'TD', 'TD']);
    expect(rows[40]?.children[0]?.text.trim()).toBe('40 January 2027');
    const source = bytes.toString('latin1');
    expect(source).toMatch(/\/Scope \/Column/);
    expect(source).toMatch(/\/Scope \/Row/);
  });

  it('has the number of a clause before its words, and begins a new page where it is told to', async () => {
    expect(textOf(pdf)).toContain('1.1 You agree to word0');
    const apart: LetterSection[] = [...LETTER.slice(0, 2), { kind: 'page' }, LETTER[1]!];
    expect((await readPdf(await renderLetter(apart, FRAME))).pages).toBe(2);
  });

  it('has a list of items, each with its label', () => {
    expect(found('LI').map((item) => item.children.map((part) => part.role))).toEqual([
      ['Lbl', 'LBody'],
      ['Lbl', 'LBody'],
    ]);
  });

  it('has every text in its structure, in the order of reading, but for page numbers and repeated headings', () => {
    const read = textOf(pdf);
    expect(read.includes(words(1000))).toBe(true);
    expect(read).toContain('Fèis Rois agus Bòrd na Gàidhlig, Ċeanntar Ġlas, Łódź Ørsted');
    const outside = [...new Set(pdf.artefacts.map((text) => text.trim()))].filter(Boolean);
    expect(outside.filter((text) => !/^Page \d+ of \d+$/.test(text)).sort()).toEqual([
      'Amount',
      'CFF-A-2026-0007',
      'Due on or after',
      'It also waits for',
    ]);
  });

  it('repeats the headings of a table on each page it goes on to', () => {
    expect(
      pdf.artefacts.filter((text) => text.trim() === 'Due on or after').length,
    ).toBeGreaterThan(0);
  });

  it('keeps every text inside the margins', () => {
    const out = pdf.places.filter(
      ({ text, x, y, width }) =>
        text.trim() !== '' && (x < LEFT || x + width > RIGHT || y < BOTTOM || y > 842 - 50),
    );
    expect(out).toEqual([]);
  });

  it('embeds a subset of every font it uses', () => {
    const source = bytes.toString('latin1');
    expect(source).toMatch(/\/BaseFont \/[A-Z]{6}\+Roboto/);
    expect(source).not.toMatch(/\/Helvetica/);
  });

  it('has the same bytes for the same letter at the same moment', async () => {
    expect((await renderLetter(LETTER, FRAME)).equals(bytes)).toBe(true);
  });

  it('splits a row that is taller than a page, and loses no word of it', async () => {
    const long: LetterSection = { ...instalments(1), rows: [['1', words(1500), '£1.00']] };
    const read = await readPdf(await renderLetter([LETTER[0]!, long], FRAME));
    expect(read.pages).toBeGreaterThan(1);
    const kept = new Set(textOf(read).split(' '));
    expect(
      words(1500)
        .split(' ')
        .filter((word) => !kept.has(word)),
    ).toEqual([]);
  });

  it('prints every character that letters may have, and their ligatures, spaces and hyphens (B6)', async () => {
    const every = PRINTED_RANGES.flatMap(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_n, at) => String.fromCodePoint(from + at)),
    ).filter((letter) => letter !== '?' && printedText(letter).trim() !== '');
    const words = every.map((letter) => `x${letter}x`).join(' ');
    const alike = 'e\u2011mail \ufb01nd \ufb04 a\u2003b';
    for (const level of [1, 2] as const) {
      const sections: LetterSection[] = [
        { kind: 'heading', level, text: words },
        { kind: 'paragraph', text: `${words} ${alike}` },
      ];
      const read = textOf(await readPdf(await renderLetter(sections, FRAME))).normalize('NFC');
      expect(read.match(/\?/g)).toBeNull();
      const found = read.match(/x\S+x/g) ?? [];
      const other = every.flatMap((letter, at) => {
        const shown = found[at]?.slice(1, -1);
        return shown === letter.normalize('NFC') ? [] : [letter];
      });
      // each of these is drawn by the glyph of another letter, and reads as the one that the process has set first
      expect(other.filter((letter) => !'µ‘’´'.includes(letter))).toEqual([]);
      expect(read).toContain('e-mail find ffl a b');
    }
  });
});

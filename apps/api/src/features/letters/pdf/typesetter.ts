import { printedText } from '@almoner/domain/shared';
import { ALPHABETS, fontFile, type Alphabet, type Weight } from './fonts.js';

/** A text style; sizes in points. */
export interface TextStyle {
  readonly weight: Weight;
  readonly size: number;
  /** The distance from one line to the next. */
  readonly leading: number;
  readonly colour: string;
}

/** A piece of a line in one font. */
interface Run {
  readonly font: string;
  readonly text: string;
}

/** The data that PDFKit keeps of a font: the font as read, and the words that were set in it. */
interface OpenedFont {
  readonly font: { hasGlyphForCodePoint(point: number): boolean };
  layoutCache: Record<string, unknown>;
}

type Document = PDFKit.PDFDocument & { readonly _font: OpenedFont };

/**
 * The fonts and words of earlier letters. They repeat in every letter, and preparing them is most of the work of one.
 */
const fonts = new Map<string, OpenedFont>();

/** How many words of a font are kept for later letters; the letters of one template have far fewer. */
const MOST_WORDS = 10_000;

/** Drawn in place of a letter that the font does not have; no letter is made with one (`decidePrinted`). */
const UNKNOWN = '?';

function fontName(alphabet: Alphabet, weight: Weight): string {
  return `${alphabet}-${weight}`;
}

/** Measures and draws text. Every line break is decided here, so that no text leaves its column. */
export class Typesetter {
  private readonly document: Document;
  private readonly open = new Map<string, OpenedFont>();
  private readonly chosen = new Map<string, Run>();

  constructor(document: PDFKit.PDFDocument) {
    this.document = document as Document;
  }

  width(text: string, style: TextStyle): number {
    return this.runs(text, style.weight)
      .map((run) => this.document.font(run.font).fontSize(style.size).widthOfString(run.text))
      .reduce((sum, width) => sum + width, 0);
  }

  /** Breaks a text into lines for a column: at spaces, and within a word that is longer than a line. */
  lines(text: string, style: TextStyle, width: number): string[] {
    const lines: string[] = [];
    const space = this.width(' ', style);
    let line = '';
    let used = 0;
    for (const word of this.words(text, style, width)) {
      const wide = this.width(word, style);
      if (line !== '' && used + space + wide <= width) {
        line += ` ${word}`;
        used += space + wide;
        continue;
      }
      if (line !== '') lines.push(line);
      line = word;
      used = wide;
    }
    return line === '' ? lines : [...lines, line];
  }

  /** Draws one line with its top at `y`. */
  draw(text: string, style: TextStyle, x: number, y: number): void {
    let at = x;
    for (const run of this.runs(text, style.weight)) {
      this.document.font(run.font).fontSize(style.size).fillColor(style.colour);
      this.document.text(run.text, at, y, { lineBreak: false });
      at += this.document.widthOfString(run.text);
    }
  }

  private words(text: string, style: TextStyle, width: number): string[] {
    const words = text.split(/\s+/).filter(Boolean);
    return words.flatMap((word) =>
      this.width(word, style) <= width ? [word] : this.pieces(word, style, width),
    );
  }

  private pieces(word: string, style: TextStyle, width: number): string[] {
    const pieces = [''];
    for (const letter of word) {
      const longer = `${pieces.at(-1)}${letter}`;
      if (longer.length === 1 || this.width(longer, style) <= width)
        pieces[pieces.length - 1] = longer;
      else pieces.push(letter);
    }
    return pieces;
  }

  private runs(text: string, weight: Weight): Run[] {
    const runs: { font: string; text: string }[] = [];
    for (const letter of printedText(text)) {
      const { font, text: drawn } = this.fontOf(letter, weight);
      const last = runs.at(-1);
      if (last?.font === font) last.text += drawn;
      else runs.push({ font, text: drawn });
    }
    return runs;
  }

  private fontOf(letter: string, weight: Weight): Run {
    const key = `${weight}${letter}`;
    const known = this.chosen.get(key) ?? this.choose(letter, weight);
    this.chosen.set(key, known);
    return known;
  }

  private choose(letter: string, weight: Weight): Run {
    const point = letter.codePointAt(0) ?? 0;
    const alphabet = ALPHABETS.find((one) =>
      this.opened(one, weight).font.hasGlyphForCodePoint(point),
    );
    return alphabet === undefined
      ? { font: fontName('latin', weight), text: UNKNOWN }
      : { font: fontName(alphabet, weight), text: letter };
  }

  private opened(alphabet: Alphabet, weight: Weight): OpenedFont {
    const name = fontName(alphabet, weight);
    const known = this.open.get(name);
    if (known) return known;
    const before = fonts.get(name);
    // PDFKit accepts a font that it has already read, which its types do not declare
    const source = (before?.font as unknown as Buffer) ?? fontFile(alphabet, weight);
    this.document.registerFont(name, source);
    this.document.font(name);
    const opened = this.document._font;
    if (before && Object.keys(before.layoutCache).length < MOST_WORDS)
      opened.layoutCache = before.layoutCache;
    fonts.set(name, { font: opened.font, layoutCache: opened.layoutCache });
    this.open.set(name, opened);
    return opened;
  }
}

import PDFDocument from 'pdfkit';
import { Typesetter, type TextStyle } from './typesetter.js';

/** A4 in points, and the margins. */
const PAGE = { width: 595.28, height: 841.89 };
export const MARGIN = { top: 64, bottom: 72, side: 64 };
export const TEXT_WIDTH = PAGE.width - 2 * MARGIN.side;

const INK = '#1a1a1a';
export const RULE = '#b3b3b3';

export const STYLES = {
  sender: { weight: '700', size: 11, leading: 16, colour: '#0065bd' },
  title: { weight: '700', size: 20, leading: 26, colour: INK },
  heading: { weight: '700', size: 13, leading: 18, colour: INK },
  body: { weight: '400', size: 10.5, leading: 15.5, colour: INK },
  strong: { weight: '700', size: 10.5, leading: 15.5, colour: INK },
  cell: { weight: '400', size: 9.5, leading: 13, colour: INK },
  head: { weight: '700', size: 9.5, leading: 13, colour: INK },
  foot: { weight: '400', size: 8.5, leading: 12, colour: '#595959' },
} as const satisfies Record<string, TextStyle>;

/** The settings of a new document. */
export interface SheetOptions {
  readonly title: string;
  readonly author: string;
  readonly madeAt: Date;
}

type Element = PDFKit.PDFStructureElement;

/**
 * The pages of a tagged PDF: a position to write at, and the structure that a screen reader follows. Things that only
 * help the eye (rules, repeated headings, page numbers) are marked as artefacts, which screen readers skip.
 */
export class Sheet {
  readonly document: PDFKit.PDFDocument;
  readonly type: Typesetter;
  readonly root: Element;
  y = MARGIN.top;

  constructor({ title, author, madeAt }: SheetOptions) {
    this.document = new PDFDocument({
      size: [PAGE.width, PAGE.height],
      // this class breaks pages itself
      margin: 0,
      bufferPages: true,
      pdfVersion: '1.7',
      subset: 'PDF/UA',
      tagged: true,
      displayTitle: true,
      lang: 'en-GB',
      info: {
        Title: title,
        Author: author,
        Creator: 'Almoner',
        CreationDate: madeAt,
        ModDate: madeAt,
      },
    } as unknown as PDFKit.PDFDocumentOptions);
    this.type = new Typesetter(this.document);
    this.root = this.document.struct('Document');
    this.document.addStructure(this.root);
  }

  /** The height left on the page below the position. */
  get room(): number {
    return PAGE.height - MARGIN.bottom - this.y;
  }

  /** The height of the text area of a page. */
  static get fullRoom(): number {
    return PAGE.height - MARGIN.top - MARGIN.bottom;
  }

  /** Begins a new page where less than this height is left. */
  need(height: number): void {
    if (this.room < height && this.y > MARGIN.top) this.turn();
  }

  turn(): void {
    this.document.addPage();
    this.y = MARGIN.top;
  }

  /** Draws something that screen readers skip. */
  artefact(type: 'Layout' | 'Pagination', draw: () => void): void {
    this.document.markContent('Artifact', { type });
    draw();
    this.document.endMarkedContent();
  }

  /** Draws a horizontal line across the text area, or across a part of it. */
  rule(y: number, colour = RULE, x = MARGIN.side, width = TEXT_WIDTH): void {
    this.artefact('Layout', () => {
      this.document
        .moveTo(x, y)
        .lineTo(x + width, y)
        .lineWidth(0.75)
        .strokeColor(colour)
        .stroke();
    });
  }

  /**
   * Writes lines into a structure element, over as many pages as needed; the part on each page is one marked content.
   */
  write(
    element: Element,
    lines: readonly string[],
    style: TextStyle,
    x: number = MARGIN.side,
  ): void {
    for (let from = 0; from < lines.length;) {
      this.need(style.leading);
      const fits = Math.max(1, Math.floor(this.room / style.leading));
      const part = lines.slice(from, from + fits);
      const last = from + part.length >= lines.length;
      const top = this.y;
      element.add(() => this.lines(part, style, x, top, last));
      this.y += part.length * style.leading;
      from += part.length;
    }
  }

  /**
   * Draws lines one below the other. Each line but the last ends with a space, so that a screen reader does not join
   * words.
   */
  lines(lines: readonly string[], style: TextStyle, x: number, top: number, ends = true): void {
    lines.forEach((line, index) => {
      const space = ends && index === lines.length - 1 ? '' : ' ';
      this.type.draw(`${line}${space}`, style, x, top + index * style.leading);
    });
  }

  /** Adds the page numbers and answers the bytes of the PDF. */
  async bytes(footer: string): Promise<Buffer> {
    this.root.end();
    const { count } = this.document.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.document.switchToPage(page);
      this.foot(footer, `Page ${page + 1} of ${count}`);
    }
    const chunks: Buffer[] = [];
    const whole = new Promise<Buffer>((resolve, reject) => {
      this.document.on('data', (chunk: Buffer) => chunks.push(chunk));
      this.document.on('end', () => resolve(Buffer.concat(chunks)));
      this.document.on('error', reject);
    });
    this.document.end();
    return whole;
  }

  private foot(left: string, right: string): void {
    const y = PAGE.height - MARGIN.bottom + 28;
    const width = this.type.width(right, STYLES.foot);
    this.artefact('Pagination', () => {
      this.type.draw(left, STYLES.foot, MARGIN.side, y);
      this.type.draw(right, STYLES.foot, PAGE.width - MARGIN.side - width, y);
    });
  }
}

import type { LetterTable } from '@almoner/domain/letters';
import { MARGIN, RULE, Sheet, STYLES, TEXT_WIDTH } from './sheet.js';
import { cellStyle, PADDING, placesOf, type Place } from './table-layout.js';
import type { TextStyle } from './typesetter.js';

type Element = PDFKit.PDFStructureElement;

interface Cell {
  readonly text: string;
  readonly numeric: boolean;
  readonly place: Place;
  readonly style: TextStyle;
  readonly lines: readonly string[];
}

const { leading } = STYLES.cell;

/**
 * Writes one table: a caption, header cells with their scope, rows that are kept whole, headings repeated on each page.
 */
export class TableWriter {
  private readonly places: readonly Place[];
  private readonly header: readonly Cell[];

  constructor(
    private readonly sheet: Sheet,
    private readonly table: LetterTable,
  ) {
    this.places = placesOf(table, sheet.type, MARGIN.side);
    this.header = this.cells(
      table.columns.map((column) => column.heading),
      true,
    );
  }

  write(): void {
    const { sheet, table } = this;
    const { document } = sheet;
    const element = document.struct('Table');
    sheet.root.add(element);
    const caption = document.struct('Caption');
    element.add(caption);
    const captionLines = sheet.type.lines(table.caption, STYLES.strong, TEXT_WIDTH);
    // the caption and the headings stay with the first row
    sheet.need(
      captionLines.length * STYLES.strong.leading + this.height(this.header) + 3 * leading,
    );
    sheet.write(caption, captionLines, STYLES.strong);
    sheet.y += 3;
    this.row(this.section(element, 'THead'), this.header, 'Column');
    const body = this.section(element, 'TBody');
    table.rows.forEach((row, index) => {
      const strong = table.totalled && index === table.rows.length - 1;
      this.row(body, this.cells(row, strong), 'Row');
    });
    element.end();
    sheet.y += 10;
  }

  private section(table: Element, type: 'THead' | 'TBody'): Element {
    const section = this.sheet.document.struct(type);
    table.add(section);
    return section;
  }

  private cells(texts: readonly string[], strong: boolean): Cell[] {
    return this.places.map((place, index) => {
      const text = texts[index] ?? '';
      const style = cellStyle(strong || index === 0);
      const lines = this.sheet.type.lines(text, style, place.width - 2 * PADDING.x);
      return { text, place, style, lines, numeric: this.table.columns[index]?.numeric ?? false };
    });
  }

  private height(cells: readonly Cell[]): number {
    return Math.max(1, ...cells.map((cell) => cell.lines.length)) * leading + 2 * PADDING.y;
  }

  /** Moves a row that does not fit to the next page as a whole; only a row taller than a page is split. */
  private row(section: Element, cells: readonly Cell[], scope: 'Column' | 'Row'): void {
    const { sheet } = this;
    const elements = this.elements(section, cells, scope);
    const heading = scope === 'Row' ? this.height(this.header) : 0;
    const breaks = this.height(cells) > Sheet.fullRoom - heading;
    if (sheet.room < (breaks ? leading + 2 * PADDING.y : this.height(cells)))
      this.turn(heading > 0);
    const most = Math.max(1, ...cells.map((cell) => cell.lines.length));
    for (let from = 0; from < most;) {
      const fits = Math.max(1, Math.floor((sheet.room - 2 * PADDING.y) / leading));
      const height = Math.min(fits, most - from);
      cells.forEach((cell, index) => {
        const part = cell.lines.slice(from, from + height);
        const top = sheet.y + PADDING.y;
        const ends = from + height >= cell.lines.length;
        if (part.length > 0) elements[index]?.add(() => this.draw(cell, part, top, ends));
      });
      sheet.y += height * leading + 2 * PADDING.y;
      sheet.rule(sheet.y, scope === 'Column' ? STYLES.head.colour : RULE);
      from += height;
      if (from < most) this.turn(heading > 0);
    }
  }

  private elements(section: Element, cells: readonly Cell[], scope: 'Column' | 'Row'): Element[] {
    const { document } = this.sheet;
    const row = document.struct('TR');
    section.add(row);
    return cells.map((_cell, index) => {
      const heads = scope === 'Column' || index === 0;
      // pdfkit supports the scope of a header cell, but its types do not declare it yet
      const options = heads ? ({ scope } as object) : {};
      const element = document.struct(heads ? 'TH' : 'TD', options);
      row.add(element);
      return element;
    });
  }

  private draw(cell: Cell, lines: readonly string[], top: number, ends: boolean): void {
    const { type } = this.sheet;
    const { x, width } = cell.place;
    lines.forEach((line, index) => {
      const space = ends && index === lines.length - 1 ? '' : ' ';
      const right = x + width - PADDING.x - type.width(line, cell.style);
      const left = cell.numeric ? right : x + PADDING.x;
      type.draw(`${line}${space}`, cell.style, left, top + index * leading);
    });
  }

  /** Begins the next page and draws the headings again as artefacts, since the structure has them once already. */
  private turn(withHeadings: boolean): void {
    const { sheet } = this;
    sheet.turn();
    if (!withHeadings) return;
    sheet.artefact('Pagination', () => {
      for (const cell of this.header) this.draw(cell, cell.lines, sheet.y + PADDING.y, true);
    });
    sheet.y += this.height(this.header);
    sheet.rule(sheet.y, STYLES.head.colour);
  }
}

import type { LetterTable } from '@almoner/domain/letters';
import { STYLES, TEXT_WIDTH } from './sheet.js';
import type { TextStyle, Typesetter } from './typesetter.js';

/** The space between the edge of a cell and its text. */
export const PADDING = { x: 6, y: 4 };

/** A column whose longest text needs no more than this part of the table's width gets exactly that width. */
const NARROW = 0.3;

/** The left edge and the width of a column. */
export interface Place {
  readonly x: number;
  readonly width: number;
}

/** The style of a cell; headings and totals are bold. */
export function cellStyle(strong: boolean): TextStyle {
  return strong ? STYLES.head : STYLES.cell;
}

function natural(table: LetterTable, type: Typesetter, index: number): number {
  const texts = [table.columns[index]?.heading ?? '', ...table.rows.map((row) => row[index] ?? '')];
  // measured in bold, because a heading or a total may be the widest text
  return Math.max(...texts.map((text) => type.width(text, STYLES.head))) + 2 * PADDING.x + 1;
}

/** Narrow columns get the width they need; the others share the rest in proportion to the width they would need. */
export function placesOf(table: LetterTable, type: Typesetter, left: number): Place[] {
  const wanted = table.columns.map((_column, index) => natural(table, type, index));
  const total = wanted.reduce((sum, width) => sum + width, 0);
  const fixed = wanted.map((width) => total <= TEXT_WIDTH || width <= NARROW * TEXT_WIDTH);
  const kept = wanted.reduce((sum, width, i) => sum + (fixed[i] ? width : 0), 0);
  const shared = wanted.reduce((sum, width, i) => sum + (fixed[i] ? 0 : width), 0);
  const spare = TEXT_WIDTH - kept;
  const widths = wanted.map((width, i) => (fixed[i] ? width : (spare * width) / shared));
  // where every column has the width it needs, the first text column takes the rest
  if (shared === 0) widths[Math.min(1, widths.length - 1)]! += spare;
  let x = left;
  return widths.map((width) => {
    const place = { x, width };
    x += width;
    return place;
  });
}

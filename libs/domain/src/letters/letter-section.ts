/** A column of a table in a letter. */
export interface LetterColumn {
  readonly heading: string;
  /** Whether the cells are aligned to the right, as numbers are. */
  readonly numeric: boolean;
}

export interface LetterTable {
  readonly kind: 'table';
  /** What the table shows; screen readers read it first. */
  readonly caption: string;
  readonly columns: readonly LetterColumn[];
  /** The cells by row; the first cell of a row is its heading. */
  readonly rows: readonly (readonly string[])[];
  /** Whether the last row shows the totals. */
  readonly totalled: boolean;
}

/** One section of a finished letter, in order; all fields are replaced by their values. */
export type LetterSection =
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2;
      readonly text: string;
      /** Of a numbered heading: "4". */
      readonly number?: string;
    }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** A numbered paragraph: "4.2", or "2" where its heading has no number. */
  | { readonly kind: 'clause'; readonly number: string; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** What follows begins on a new page. */
  | { readonly kind: 'page' }
  | LetterTable;

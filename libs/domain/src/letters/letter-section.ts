/** A column of a table in a letter. */
export interface LetterColumn {
  readonly heading: string;
  /** Figures stand at the right. */
  readonly numeric: boolean;
}

export interface LetterTable {
  readonly kind: 'table';
  /** What the table shows, for people who hear it before they read it. */
  readonly caption: string;
  readonly columns: readonly LetterColumn[];
  /** Cells by row; the first cell of each row is its heading. */
  readonly rows: readonly (readonly string[])[];
  /** True where the last row adds up the others. */
  readonly totalled: boolean;
}

/** One part of a letter as it is read, in order: every field has become text. */
export type LetterSection =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | LetterTable;

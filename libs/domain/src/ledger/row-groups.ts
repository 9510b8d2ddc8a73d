/** The groups into which the preview of a ledger file sorts its rows. */
export const LEDGER_ROW_GROUPS = [
  'new',
  'already-imported',
  'possible-duplicate',
  'error',
] as const;

export type LedgerRowGroup = (typeof LEDGER_ROW_GROUPS)[number];

/** The groups whose rows are imported. A possible duplicate is pointed out, and still imported. */
export const IMPORTABLE_ROW_GROUPS: readonly LedgerRowGroup[] = ['new', 'possible-duplicate'];

/** What identifies a row, and the text by which possible duplicates are found. */
export interface RowIdentity {
  readonly fingerprint: string;
  /** How often the fingerprint has occurred in the file so far, this row included. */
  readonly occurrence: number;
  readonly likeness: string;
}

/** What the ledger contains already of the rows of a file. */
export interface KnownLines {
  /** Identities in the form of `identityKey`. */
  readonly identities: ReadonlySet<string>;
  readonly likenesses: ReadonlySet<string>;
}

/** Fingerprint and occurrence number as one text. */
export function identityKey({
  fingerprint,
  occurrence,
}: Pick<RowIdentity, 'fingerprint' | 'occurrence'>): string {
  return `${fingerprint} ${occurrence}`;
}

/**
 * The group of each row that could be read, in the order of the file: already imported where the ledger has the
 * same row with the same occurrence number; a possible duplicate where a ledger line or an earlier row has the
 * same amount and reference; otherwise new.
 */
export function ledgerRowGroups(
  rows: readonly RowIdentity[],
  known: KnownLines,
): Exclude<LedgerRowGroup, 'error'>[] {
  const likenesses = new Set(known.likenesses);
  return rows.map((row) => {
    const isLike = likenesses.has(row.likeness);
    likenesses.add(row.likeness);
    if (known.identities.has(identityKey(row))) return 'already-imported';
    return isLike ? 'possible-duplicate' : 'new';
  });
}

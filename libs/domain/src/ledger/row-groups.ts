/** The groups of a preview. */
export const LEDGER_ROW_GROUPS = [
  'new',
  'already-imported',
  'possible-duplicate',
  'error',
] as const;

export type LedgerRowGroup = (typeof LEDGER_ROW_GROUPS)[number];

/** The groups whose rows an import takes: a possible duplicate is pointed out, not left out. */
export const IMPORTABLE_ROW_GROUPS: readonly LedgerRowGroup[] = ['new', 'possible-duplicate'];

/** What tells whether a row was there before: its identity, and what it is like. */
export interface RowIdentity {
  readonly fingerprint: string;
  /** How many times the fingerprint has been in the file, this row included. */
  readonly occurrence: number;
  readonly likeness: string;
}

/** What of the file's rows the ledger holds already. */
export interface KnownLines {
  /** Identities as `identityKey` writes them. */
  readonly identities: ReadonlySet<string>;
  readonly likenesses: ReadonlySet<string>;
}

/** Fingerprint and occurrence as one text. */
export function identityKey({
  fingerprint,
  occurrence,
}: Pick<RowIdentity, 'fingerprint' | 'occurrence'>): string {
  return `${fingerprint} ${occurrence}`;
}

/**
 * The group of each row that could be read, in the order of the file: already imported where the
 * ledger holds the same row at the same occurrence; a possible duplicate where a line of the ledger
 * or an earlier row is like it; new else.
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

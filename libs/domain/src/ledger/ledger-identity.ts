import type { LedgerProfile } from './ledger-profiles.js';
import type { LedgerEntry } from './ledger-row.js';

/** A reference in the form in which references are compared: capital letters and digits only. */
export function normaliseReference(text: string): string {
  return text.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/**
 * The text that, hashed and together with the occurrence number of the row in its file, identifies a line.
 * Importing a file twice therefore adds nothing, and two identical rows of one file both count.
 */
export function ledgerFingerprintText(
  profile: Pick<LedgerProfile, 'key'>,
  line: LedgerEntry,
): string {
  return JSON.stringify([profile.key, line.date, line.amountPence, line.reference, line.payee]);
}

/** The text by which a possible duplicate is found: lines with the same amount and reference have the same one. */
export function ledgerLikenessText(line: LedgerEntry): string {
  const reference = normaliseReference(line.reference);
  const rest = reference === '' ? [line.date, normaliseReference(line.payee)] : [reference];
  return JSON.stringify([line.amountPence, ...rest]);
}

/** For each text, how often it has occurred in the file so far, itself included. */
export function occurrences(texts: readonly string[]): number[] {
  const seen = new Map<string, number>();
  return texts.map((text) => {
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    return count;
  });
}

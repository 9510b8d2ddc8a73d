import type { LedgerProfile } from './ledger-profiles.js';
import type { LedgerEntry } from './ledger-row.js';

/** A reference as it is compared: capitals, letters and digits only. */
export function normaliseReference(text: string): string {
  return text.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/**
 * The text whose hash, with the occurrence number of the row in its file, is the identity of a line:
 * importing a file twice changes nothing, and two truly identical rows both survive.
 */
export function ledgerFingerprintText(
  profile: Pick<LedgerProfile, 'key'>,
  line: LedgerEntry,
): string {
  return JSON.stringify([profile.key, line.date, line.amountPence, line.reference, line.payee]);
}

/** The text that a line shares with one it may be a second copy of: same amount and reference. */
export function ledgerLikenessText(line: LedgerEntry): string {
  const reference = normaliseReference(line.reference);
  const rest = reference === '' ? [line.date, normaliseReference(line.payee)] : [reference];
  return JSON.stringify([line.amountPence, ...rest]);
}

/** For each text in the order of the file, how many times it has been there, itself included. */
export function occurrences(texts: readonly string[]): number[] {
  const seen = new Map<string, number>();
  return texts.map((text) => {
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    return count;
  });
}

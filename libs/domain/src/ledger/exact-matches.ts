import type { Pence } from '../money/index.js';
import { normaliseReference } from './ledger-identity.js';

/** A ledger line or a sent payment, with what is compared to match them. */
export interface Matchable {
  readonly id: string;
  readonly amountPence: Pence;
  readonly reference: string;
}

/** A ledger line and the payment that it confirms. */
export interface ExactMatch {
  readonly lineId: string;
  readonly paymentId: string;
}

function keyOf({ amountPence, reference }: Matchable): string {
  return `${amountPence} ${normaliseReference(reference)}`;
}

function byKey(list: readonly Matchable[]): Map<string, Matchable[]> {
  return Map.groupBy(
    list.filter((item) => normaliseReference(item.reference) !== ''),
    keyOf,
  );
}

/**
 * Matches lines with payments of the same reference and amount, where exactly one line and one payment have
 * them. Where there are several, a person decides. A payment can be there twice: by its reference, and by the roll
 * number that its bank file has in place of that. The order of lines and payments does not matter.
 */
export function exactMatches(
  lines: readonly Matchable[],
  payments: readonly Matchable[],
): ExactMatch[] {
  const paymentsByKey = byKey(payments);
  const pairs = [...byKey(lines)].flatMap(([key, alike]) => {
    const candidates = paymentsByKey.get(key) ?? [];
    const [line] = alike;
    const [payment] = candidates;
    if (!line || !payment || alike.length > 1 || candidates.length > 1) return [];
    return [{ lineId: line.id, paymentId: payment.id }];
  });
  const isOnce = ({ paymentId }: ExactMatch) =>
    pairs.filter((pair) => pair.paymentId === paymentId).length === 1;
  return pairs.filter(isOnce).sort((a, b) => (a.lineId < b.lineId ? -1 : 1));
}

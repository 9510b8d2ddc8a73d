import { parseWeight, splitAllocation } from '@almoner/domain/allocations';
import { pence } from '@almoner/domain/money';
import type { Allocation } from './allocations-types.js';

/** What is typed for one area. An empty weight means that nothing has been entered. */
export interface ShareEntry {
  readonly areaCode: string;
  readonly weight: string;
  /** Empty where no organisation is chosen. */
  readonly organisationId: string;
}

/** The entries of a draft, one for each area in the order of the page. */
export function shareEntries({ shares }: Allocation): ShareEntry[] {
  return shares.map(({ areaCode, weight, organisationId }) => ({
    areaCode,
    weight: weight ?? '',
    organisationId: organisationId ?? '',
  }));
}

/** A rule for react-hook-form: the text is empty or a valid weight. */
export function weightRule(text: string): string | true {
  if (text.trim() === '') return true;
  const read = parseWeight(text);
  return read.ok || read.fault;
}

/** The amount that each area would get with the weights typed so far, in pence by area code. */
export function amountsSoFar(
  amountPence: number,
  entries: readonly ShareEntry[],
): ReadonlyMap<string, number> {
  const shares = entries.flatMap(({ areaCode, weight }) => {
    const read = parseWeight(weight);
    return read.ok ? [{ areaCode, weight: read.value }] : [];
  });
  const split = splitAllocation(pence(amountPence), shares);
  return new Map(split.map((part) => [part.areaCode, part.amountPence]));
}

/** The area shares to send: those with an entered weight. */
export function enteredShares(entries: readonly ShareEntry[]) {
  return entries
    .filter(({ weight }) => weight.trim() !== '')
    .map(({ areaCode, weight, organisationId }) => ({
      areaCode,
      weight: weight.trim(),
      organisationId: organisationId === '' ? null : organisationId,
    }));
}

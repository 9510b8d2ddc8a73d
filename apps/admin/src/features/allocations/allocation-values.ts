import { penceOf, type MoneyEntry } from '../../lib/forms/entries.js';
import type { Allocation } from './allocations-types.js';

/** The values of the form of an allocation. */
export interface AllocationValues {
  amountPence: MoneyEntry;
  basis: string;
  title: string;
  purpose: string;
  lossAlertPercent: string;
}

/** The values with which the form of a new allocation begins. */
export const NEW_ALLOCATION: AllocationValues = {
  amountPence: null,
  basis: '',
  title: '',
  purpose: '',
  lossAlertPercent: '5',
};

/** The values with which the form of a draft begins. */
export function allocationValues(allocation: Allocation): AllocationValues {
  const { amountPence, basis, title, purpose, lossAlertBasisPoints } = allocation;
  const lossAlertPercent = String(lossAlertBasisPoints / 100);
  return { amountPence, basis, title, purpose, lossAlertPercent };
}

/** A rule for react-hook-form: the text is a percentage with at most two decimals. */
export function lossRule(text: string): string | true {
  const isPercent = /^\d{1,3}(\.\d{1,2})?$/.test(text.trim()) && Number(text) <= 100;
  return isPercent || 'Enter a percentage from 0 to 100, like 5 or 2.5';
}

/** The values in the shape of the API's body. */
export function allocationBody({ amountPence, lossAlertPercent, ...words }: AllocationValues) {
  return {
    ...words,
    amountPence: penceOf(amountPence) ?? 0,
    lossAlertBasisPoints: Math.round(Number(lossAlertPercent) * 100),
  };
}

import { penceOf, type MoneyEntry } from '../../lib/forms/entries.js';
import type { Allocation } from './allocations-types.js';

/** What the form of an allocation holds. */
export interface AllocationValues {
  amountPence: MoneyEntry;
  basis: string;
  title: string;
  purpose: string;
  lossAlertPercent: string;
}

/** A new allocation as its form begins. */
export const NEW_ALLOCATION: AllocationValues = {
  amountPence: null,
  basis: '',
  title: '',
  purpose: '',
  lossAlertPercent: '5',
};

/** A draft as its form begins. */
export function allocationValues(allocation: Allocation): AllocationValues {
  const { amountPence, basis, title, purpose, lossAlertBasisPoints } = allocation;
  const lossAlertPercent = String(lossAlertBasisPoints / 100);
  return { amountPence, basis, title, purpose, lossAlertPercent };
}

/** A rule for react-hook-form: a percentage of at most two decimals. */
export function lossRule(text: string): string | true {
  const isPercent = /^\d{1,3}(\.\d{1,2})?$/.test(text.trim()) && Number(text) <= 100;
  return isPercent || 'Enter a percentage from 0 to 100, like 5 or 2.5';
}

/** The values as the API takes them. */
export function allocationBody({ amountPence, lossAlertPercent, ...words }: AllocationValues) {
  return {
    ...words,
    amountPence: penceOf(amountPence) ?? 0,
    lossAlertBasisPoints: Math.round(Number(lossAlertPercent) * 100),
  };
}

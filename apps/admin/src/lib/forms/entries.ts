import { isPlainDate } from '@almoner/domain/calendar';
import { POUNDS_FAULT_WORDS, type PoundsFault } from '@almoner/domain/money';

/** Text in a money field that is not an amount. */
export interface InvalidMoney {
  readonly text: string;
  readonly fault: PoundsFault;
}

/** The value of a money field: pence, null while it is empty, or text that is not an amount. */
export type MoneyEntry = number | null | InvalidMoney;

/** The pence of a money entry; null while there is none. */
export function penceOf(entry: MoneyEntry): number | null {
  return typeof entry === 'number' ? entry : null;
}

/**
 * A rule for react-hook-form: the entry is an amount; it is not empty where it is required; it is above zero where it
 * must be.
 */
export function moneyRule(label: string, { required = true, aboveZero = false } = {}) {
  return (entry: MoneyEntry): string | true => {
    if (entry !== null && typeof entry === 'object')
      return `${label}: ${POUNDS_FAULT_WORDS[entry.fault]}`;
    if (entry === null && required) return `Enter ${label.toLowerCase()}`;
    if (entry === 0 && aboveZero) return `${label}: Enter an amount above zero`;
    return true;
  };
}

/** A rule for react-hook-form: the text is a real date, and is not empty where it is required. */
export function dateRule(label: string, { required = true } = {}) {
  return (value: string): string | true => {
    if (value === '') return required ? `Enter ${label.toLowerCase()}` : true;
    return isPlainDate(value) || `${label} must be a real date, like 30 11 2026`;
  };
}

import {
  formatDate,
  formatFinancialYear,
  formatInstant,
  formatTime,
  parseFinancialYear,
} from '@almoner/domain/calendar';
import { formatPounds, formatShownSum, pence } from '@almoner/domain/money';

/** The text for an amount that the source does not give; it is never shown as £0. */
export const NOT_PUBLISHED = 'Not published';

/** An amount in pence as pounds; null means that no figure was published. */
export function moneyText(amountPence: number | null): string {
  return amountPence === null ? NOT_PUBLISHED : formatPounds(pence(amountPence));
}

/** A sum in pence as pounds; null where it is too large to show. */
export function sumText(sumPence: number | null): string {
  return formatShownSum(sumPence === null ? null : pence(sumPence));
}

/** A `YYYY-MM-DD` date as "30 November 2026". */
export function dateText(date: string): string {
  return formatDate(date);
}

/** The same beside a date that has its year: "30 November". */
export function dayText(date: string): string {
  return formatDate(date).replace(/ \d+$/, '');
}

/** An ISO instant as "21 November 2026, 14:02" in Scotland. */
export function instantText(instant: string): string {
  return formatInstant(instant);
}

/** An ISO instant as "14:02" in Scotland. */
export function timeText(instant: string): string {
  return formatTime(instant);
}

/** A financial year in any accepted spelling as "2023-24"; other text stays as it is. */
export function financialYearText(year: string): string {
  const parsed = parseFinancialYear(year);
  return parsed === null ? year : formatFinancialYear(parsed);
}

/** Basis points (0 to 10,000) as "76.5%". */
export function basisPointsText(basisPoints: number): string {
  return `${(basisPoints / 100).toFixed(basisPoints % 100 === 0 ? 0 : 1)}%`;
}

/** A difference in pence with its sign: "+£1,234", "−£12", "£0". */
export function signedMoneyText(differencePence: number): string {
  return `${differencePence > 0 ? '+' : ''}${moneyText(differencePence)}`;
}

/** A difference in basis points with its sign: "+1.2%", "−6%". */
export function signedShareText(basisPoints: number): string {
  const sign = basisPoints > 0 ? '+' : basisPoints < 0 ? '\u2212' : '';
  return sign + basisPointsText(Math.abs(basisPoints));
}

/** A whole number with thousands separators. */
export function countText(count: number): string {
  return count.toLocaleString('en-GB');
}

/** The total of a list. A total at the limit is a lower bound: "10,000+". */
export function totalText(total: { value: number; capped: boolean }): string {
  return countText(total.value) + (total.capped ? '+' : '');
}

/** A code of the API as a label: `in-assessment` becomes "In assessment". */
export function sentenceCase(code: string): string {
  const words = code.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Values to choose from, each in its words. */
export function choicesOf<const Value extends string>(
  values: readonly Value[],
  words: (value: Value) => string,
) {
  return values.map((value) => ({ value, label: words(value) }));
}

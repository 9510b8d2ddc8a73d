import { exactSum, type Pence } from './pence.js';

export interface PoundsFormat {
  /** `auto` shows pence where there are any, `never` rounds half away from zero to whole pounds. */
  readonly pence?: 'auto' | 'always' | 'never';
}

/** The minus sign U+2212: screen readers say "minus", and it is as wide as a digit. */
const MINUS = '\u2212';

function grouped(pounds: bigint): string {
  return pounds.toString().replaceAll(/\B(?=(?:\d{3}){1,6}$)/g, ',');
}

function formatted(amount: bigint, mode: 'auto' | 'always' | 'never'): string {
  const size = amount < 0n ? -amount : amount;
  const part = size % 100n;
  const whole = mode === 'never' && part >= 50n ? size / 100n + 1n : size / 100n;
  const shown = mode === 'always' || (mode === 'auto' && part > 0n);
  const sign = amount < 0n && (whole > 0n || shown) ? MINUS : '';
  return `${sign}£${grouped(whole)}${shown ? `.${part.toString().padStart(2, '0')}` : ''}`;
}

/** Formats pence: "£399,496", "£1,234.56", "−£12". Money is formatted nowhere else. */
export function formatPounds(amount: Pence, format: PoundsFormat = {}): string {
  return formatted(BigInt(amount), format.pence ?? 'auto');
}

/** What stands in the place of a sum that is past what an amount can be. */
export const TOO_LARGE = 'too large to show';

/** A sum as it is shown: as pounds, or that it is too large, where it is null. */
export function formatShownSum(sum: Pence | null): string {
  return sum === null ? TOO_LARGE : formatPounds(sum);
}

/** The sum of amounts in words, exact even where it is larger than an amount can be. */
export function formatSum(amounts: readonly Pence[]): string {
  return formatted(exactSum(amounts), 'auto');
}

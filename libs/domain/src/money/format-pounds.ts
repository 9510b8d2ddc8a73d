import { exactSum, type Pence } from './pence.js';

export interface PoundsFormat {
  /** `auto` shows pence where there are any, `never` rounds half away from zero to whole pounds. */
  readonly pence?: 'auto' | 'always' | 'never';
}

/** True minus, U+2212: read out as "minus" and as wide as a digit. */
const MINUS = '\u2212';

function grouped(pounds: bigint): string {
  return pounds.toString().replaceAll(/\B(?=(\d{3})+$)/g, ',');
}

function formatted(amount: bigint, mode: 'auto' | 'always' | 'never'): string {
  const size = amount < 0n ? -amount : amount;
  const part = size % 100n;
  const whole = mode === 'never' && part >= 50n ? size / 100n + 1n : size / 100n;
  const shown = mode === 'always' || (mode === 'auto' && part > 0n);
  const sign = amount < 0n && (whole > 0n || shown) ? MINUS : '';
  return `${sign}£${grouped(whole)}${shown ? `.${part.toString().padStart(2, '0')}` : ''}`;
}

/** Pence as people read them: "£399,496", "£1,234.56", "−£12". The one formatter of money. */
export function formatPounds(amount: Pence, format: PoundsFormat = {}): string {
  return formatted(BigInt(amount), format.pence ?? 'auto');
}

/** What amounts come to, for a sentence: exact even where the sum is past what an amount can be. */
export function formatSum(amounts: readonly Pence[]): string {
  return formatted(exactSum(amounts), 'auto');
}

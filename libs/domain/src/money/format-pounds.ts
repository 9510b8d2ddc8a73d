import type { Pence } from './pence.js';

export interface PoundsFormat {
  /** `auto` shows pence where there are any, `never` rounds half away from zero to whole pounds. */
  readonly pence?: 'auto' | 'always' | 'never';
}

/** True minus, U+2212: read out as "minus" and as wide as a digit. */
const MINUS = '\u2212';

function grouped(pounds: bigint): string {
  return pounds.toString().replaceAll(/\B(?=(\d{3})+$)/g, ',');
}

/** Pence as people read them: "£399,496", "£1,234.56", "−£12". The one formatter of money. */
export function formatPounds(amount: Pence, format: PoundsFormat = {}): string {
  const size = BigInt(Math.abs(amount));
  const part = size % 100n;
  const mode = format.pence ?? 'auto';
  const whole = mode === 'never' && part >= 50n ? size / 100n + 1n : size / 100n;
  const shown = mode === 'always' || (mode === 'auto' && part > 0n);
  const sign = amount < 0 && (whole > 0n || shown) ? MINUS : '';
  return `${sign}£${grouped(whole)}${shown ? `.${part.toString().padStart(2, '0')}` : ''}`;
}

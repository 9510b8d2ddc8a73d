import { percentOf, type IndicatorUnit } from '@almoner/domain/outcomes';
import { countText } from './formatters.js';

/** The numbers of an observation or a figure; null where not given. */
export interface FigureNumbers {
  readonly value?: number | null;
  readonly numerator?: number | null;
  readonly denominator?: number | null;
}

/** The text for a figure that nobody reported; it is never shown as 0. */
export const NO_FIGURE = 'No figure';

/**
 * A figure in words: "518", "77% (23 of 30)", "12%". The percentage of a ratio is computed from its numerator and
 * denominator, rounded half up to a whole per cent.
 */
export function figureText(unit: IndicatorUnit, figure: FigureNumbers): string {
  const { value = null, numerator = null, denominator = null } = figure;
  if (numerator !== null && denominator !== null) {
    const share = percentOf(numerator, denominator);
    const of = `${countText(numerator)} of ${countText(denominator)}`;
    return share === null ? of : `${share}% (${of})`;
  }
  if (value === null) return NO_FIGURE;
  return unit === 'percent' ? `${value}%` : countText(value);
}

import type { FinancialYear } from '../calendar/index.js';
import { accept, refuse, refusalSentence, type Actor, type Decision } from '../shared/index.js';
import { decideConfirmYear, type Award } from './award-policy.js';
import type { AwardYear } from './award-years.js';

/** An award of which a year is to be confirmed. */
export interface YearToConfirm {
  readonly award: Award;
  readonly years: readonly AwardYear[];
}

/**
 * Confirms the same year of several awards, or of none. Each is decided by `decideConfirmYear`; the refusal is
 * that of the first one refused, and its errors point to every refused award in `/awardIds`.
 */
export function decideConfirmYears(
  wanted: readonly YearToConfirm[],
  financialYear: FinancialYear,
  actor: Actor,
): Decision<'confirmed'> {
  if (wanted.length === 0)
    return refuse('shared.invalid', {}, [
      { pointer: '/awardIds', detail: 'Choose at least one award' },
    ]);
  const refused = wanted.flatMap(({ award, years }, index) => {
    const decision = decideConfirmYear(award, years, financialYear, actor);
    return decision.ok ? [] : [{ index, refusal: decision.refusal }];
  });
  const [first] = refused;
  if (first === undefined) return accept('confirmed');
  const errors = refused.map(({ index, refusal }) => ({
    pointer: `/awardIds/${index}`,
    detail: refusalSentence(refusal),
  }));
  return refuse(first.refusal.code, first.refusal.params, errors);
}

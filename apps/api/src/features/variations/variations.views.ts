import type { AwardStatus } from '@almoner/domain/awards';
import { formatFinancialYear } from '@almoner/domain/calendar';
import { refusalSentence } from '@almoner/domain/shared';
import { decideYearEffect, type AwardTerms, type YearEffect } from '@almoner/domain/variations';
import type { AwardTermsView, VariationYearEffect } from './variations.dto.js';

/** Terms in the shape of the API. */
export function termsView({ years, areaCodes, ...terms }: AwardTerms): AwardTermsView {
  return {
    ...terms,
    areaCodes: [...areaCodes],
    years: years.map(({ financialYear, amountPence }) => ({
      financialYear: formatFinancialYear(financialYear),
      amountPence,
    })),
  };
}

/** An effect in the shape of the API. Given the status of the award, also with what prevents it. */
export function effectView(effect: YearEffect, status?: AwardStatus): VariationYearEffect {
  const { line, financialYear, ...figures } = effect;
  const decision = status === undefined ? null : decideYearEffect(effect, status);
  return {
    ...figures,
    financialYear: formatFinancialYear(financialYear),
    availablePence: line?.availablePence ?? null,
    problem: decision === null || decision.ok ? null : refusalSentence(decision.refusal),
  };
}

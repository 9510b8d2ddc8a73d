import { MAIN_POT } from '@almoner/domain/budgets';
import type { VirementSide } from './virements-types.js';

/** One side of a virement in words: "CFF 2026-27", and the pot where it is not the main one. */
export function sideName({ fundCode, financialYear, pot }: VirementSide): string {
  const line = `${fundCode} ${financialYear}`;
  return pot === MAIN_POT ? line : `${line}, ${pot}`;
}

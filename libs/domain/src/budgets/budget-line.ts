import { formatFinancialYear, type FinancialYear } from '../calendar/index.js';
import { basisPointsOf, pence, type Pence } from '../money/index.js';

/** The pot of a line that is not apart from the others of its year. */
export const MAIN_POT = 'main';

/** Money for running things, or for things that last; the two are never mixed in one pot. */
export const BUDGET_TYPES = ['resource', 'capital'] as const;

export type BudgetType = (typeof BUDGET_TYPES)[number];

/** Whether money may still move on a line: its year is open or closed. */
export const BUDGET_STATUSES = ['open', 'closed'] as const;

export type BudgetStatus = (typeof BUDGET_STATUSES)[number];

/** The most that may be committed beyond an allocation: 25 %, in hundredths of a per cent. */
export const MOST_OVER_PROGRAMMING = 2_500;

/** The most that one line is given: £100 billion, so that every sum of lines stays within the safe range. */
export const LARGEST_ALLOCATION = pence(10_000_000_000_000);

/** Where the money of one budget line is, in pence. */
export interface BudgetTotals {
  readonly allocatedPence: Pence;
  readonly availablePence: Pence;
  readonly reservedPence: Pence;
  readonly committedPence: Pence;
  readonly paidPence: Pence;
}

/** Which budget line of a fund: one for each financial year and pot (1-product, Glossary: Budget line). */
export interface BudgetLineKey {
  readonly financialYear: FinancialYear;
  readonly pot: string;
}

/** A fund's money of one financial year and pot. */
export interface BudgetLine extends BudgetTotals, BudgetLineKey {
  readonly id: string;
  readonly status: BudgetStatus;
  /** Recorded over-programming, in hundredths of a per cent of what is allocated. */
  readonly overProgrammingBasisPoints: number;
}

/** A budget line in a sentence: "2026-27", or "2026-27 (Capital)" where it is not the main pot. */
export function budgetLineWords({ financialYear, pot }: BudgetLineKey): string {
  const year = formatFinancialYear(financialYear);
  return pot === MAIN_POT ? year : `${year} (${pot})`;
}

/** How far below zero what is available may go, in pence (1-product, money rule 3). */
export function overProgrammingOf(allocatedPence: Pence, basisPoints: number): Pence {
  return basisPointsOf(allocatedPence, basisPoints);
}

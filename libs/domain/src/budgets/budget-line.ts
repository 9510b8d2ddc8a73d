import { formatFinancialYear, type FinancialYear } from '../calendar/index.js';
import { basisPointsOf, pence, type Pence } from '../money/index.js';

/** The pot of money that is not ring-fenced. */
export const MAIN_POT = 'main';

/** Resource pays for running costs, capital for things that last. One pot has only one of them. */
export const BUDGET_TYPES = ['resource', 'capital'] as const;

export type BudgetType = (typeof BUDGET_TYPES)[number];

/** Whether money may still move on a line: its year is open or closed. */
export const BUDGET_STATUSES = ['open', 'closed'] as const;

export type BudgetStatus = (typeof BUDGET_STATUSES)[number];

/**
 * Whether a Budget Act or a decision letter gives the money of a line. While a line is planned, awards have money of it
 * in indicative years only (docs/glossary.md, Authority).
 */
export const BUDGET_AUTHORITIES = ['planned', 'approved'] as const;

export type BudgetAuthority = (typeof BUDGET_AUTHORITIES)[number];

const AUTHORITY_WORDS: Readonly<Record<BudgetAuthority, string>> = {
  planned: 'Planned',
  approved: 'Approved',
};

/** Whether a line has authority, in words; only staff read budgets. */
export function budgetAuthorityWords(authority: BudgetAuthority): string {
  return AUTHORITY_WORDS[authority];
}

/** The highest over-programming: 25 %, in basis points. */
export const MOST_OVER_PROGRAMMING = 2_500;

/** The largest allocation of one line: £100 billion, so that sums over lines stay exact. */
export const LARGEST_ALLOCATION = pence(10_000_000_000_000);

/** The money of one budget line by account, in pence. */
export interface BudgetTotals {
  readonly allocatedPence: Pence;
  readonly availablePence: Pence;
  readonly reservedPence: Pence;
  readonly committedPence: Pence;
  readonly paidPence: Pence;
}

/** What identifies a budget line of a fund: financial year and pot. */
export interface BudgetLineKey {
  readonly financialYear: FinancialYear;
  readonly pot: string;
}

/** The money of a fund in one financial year and pot. */
export interface BudgetLine extends BudgetTotals, BudgetLineKey {
  readonly id: string;
  readonly status: BudgetStatus;
  readonly authority: BudgetAuthority;
  /** The recorded over-programming, in basis points of the allocation. */
  readonly overProgrammingBasisPoints: number;
}

/** A budget line in words: "2026-27", or "2026-27 (Capital)" where it is not the main pot. */
export function budgetLineWords({ financialYear, pot }: BudgetLineKey): string {
  const year = formatFinancialYear(financialYear);
  return pot === MAIN_POT ? year : `${year} (${pot})`;
}

/** How far below zero the available amount may go, in pence (docs/glossary.md, money rule 3). */
export function overProgrammingOf(allocatedPence: Pence, basisPoints: number): Pence {
  return basisPointsOf(allocatedPence, basisPoints);
}

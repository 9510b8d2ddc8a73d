import { keysOf } from '../shared/index.js';

export const BUDGET_ACCOUNT_LABELS = {
  funding: 'Funding',
  available: 'Available',
  reserved: 'Reserved',
  committed: 'Committed',
  paid: 'Paid',
};

/**
 * The accounts of a budget line. `funding` is the source of the money and not part of the line; the other four
 * add up to what is allocated (docs/glossary.md, money rule 3).
 */
export const BUDGET_ACCOUNTS = keysOf(BUDGET_ACCOUNT_LABELS);

export type BudgetAccount = keyof typeof BUDGET_ACCOUNT_LABELS;

/** A move of money between two accounts of one budget line. */
export interface AccountMove {
  readonly from: BudgetAccount;
  readonly to: BudgetAccount;
}

/** Why money moved: the kind of a journal. */
export type JournalKind =
  | 'allocation'
  | 'virement'
  | 'reservation'
  | 'release'
  | 'commitment'
  | 'variation'
  | 'payment'
  | 'recovery'
  | 'reversal';

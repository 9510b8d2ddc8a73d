import { BUDGET_ACCOUNT_LABELS, type BudgetAccount } from '@almoner/domain/budgets';
import type { BudgetTotals } from '../../components/budget-bar.js';
import { sentenceCase } from '../../lib/formatters.js';

const JOURNAL_KINDS: Readonly<Record<string, string>> = {
  allocation: 'Allocation',
  reservation: 'Reserved for an award',
  release: 'Released',
  commitment: 'Committed to an award',
  payment: 'Paid',
  reversal: 'Reversed',
};

/** What a journal did, in words. */
export function journalKindWords(kind: string): string {
  return JOURNAL_KINDS[kind] ?? sentenceCase(kind);
}

/** The name of a budget line: its year, and its pot where it is ring-fenced. */
export function budgetLineName(line: { financialYear: string; pot: string }): string {
  return line.pot === 'main' ? line.financialYear : `${line.financialYear}, ${line.pot}`;
}

/** The name of a figure of a budget line: what came from its funding is what is allocated. */
export function accountLabel(account: BudgetAccount): string {
  return account === 'funding' ? 'Allocated' : BUDGET_ACCOUNT_LABELS[account];
}

/** The figure of a budget line behind an account, in pence. */
export function accountFigure(line: BudgetTotals, account: BudgetAccount): number {
  return account === 'funding' ? line.allocatedPence : line[`${account}Pence`];
}

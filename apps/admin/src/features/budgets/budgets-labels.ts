import { BUDGET_ACCOUNT_LABELS, type BudgetAccount } from '@almoner/domain/budgets';
import type { BudgetTotals } from '../../components/budget-bar.js';
import { moneyText, sentenceCase } from '../../lib/formatters.js';

const JOURNAL_KINDS: Readonly<Record<string, string>> = {
  allocation: 'Allocation',
  reservation: 'Reserved for an award',
  release: 'Released',
  commitment: 'Committed to an award',
  payment: 'Paid',
  reversal: 'Reversed',
  virement: 'Virement',
  variation: 'Award varied',
  recovery: 'Recovered',
};

/** What a journal did, in words. */
export function journalKindWords(kind: string): string {
  return JOURNAL_KINDS[kind] ?? sentenceCase(kind);
}

/** The name of a budget line: its year, and its pot where it is ring-fenced. */
export function budgetLineName(line: { financialYear: string; pot: string }): string {
  return line.pot === 'main' ? line.financialYear : `${line.financialYear}, ${line.pot}`;
}

interface LinePurpose {
  readonly budgetType: string;
  readonly ringFenced: boolean;
}

/** The purpose of a line's money in words: "Capital money, ring-fenced." */
export function purposeWords({ budgetType, ringFenced }: LinePurpose): string {
  return `${sentenceCase(budgetType)} money${ringFenced ? ', ring-fenced for one purpose' : ''}.`;
}

interface OverProgramming {
  readonly overProgrammingBasisPoints: number;
  readonly overProgrammingPence: number;
}

/** How far a line may be committed beyond its allocation, as a sentence; empty where it may not be. */
export function overProgrammingSentence(line: OverProgramming): string {
  const { overProgrammingBasisPoints, overProgrammingPence } = line;
  if (overProgrammingBasisPoints === 0) return '';
  const percentage = `${overProgrammingBasisPoints / 100}%`;
  return `Over-programming of ${percentage} is recorded: awards may go ${moneyText(overProgrammingPence)} beyond what is allocated.`;
}

/** The name of a budget line's figure. The figure of the account `funding` is what is allocated. */
export function accountLabel(account: BudgetAccount): string {
  return account === 'funding' ? 'Allocated' : BUDGET_ACCOUNT_LABELS[account];
}

/** The figure of a budget line that belongs to an account, in pence. */
export function accountFigure(line: BudgetTotals, account: BudgetAccount): number {
  return account === 'funding' ? line.allocatedPence : line[`${account}Pence`];
}

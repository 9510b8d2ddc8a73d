import { BUDGET_ACCOUNT_LABELS, type BudgetAccount } from '@almoner/domain/budgets';
import type { BudgetTotals } from '../../components/budget-bar.js';
import { formatSum, negatePence, pence } from '@almoner/domain/money';
import { compareFromPresent, readFinancialYear } from '@almoner/domain/calendar';
import { currentFinancialYear } from '../../lib/financial-years.js';
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

/** What the link to the form of a line's authority says. */
export function authorityCommand({ authorityPence }: { authorityPence: number | null }): string {
  return authorityPence === null ? 'Propose the authority' : 'Correct the authority';
}

interface Authorised {
  readonly allocatedPence: number;
  readonly authorityPence: number | null;
}

/**
 * How the allocation has moved away from what the authority gave, as a part of a sentence; empty where it has not.
 * Virements and money that came back move it.
 */
export function authorityDifference({ allocatedPence, authorityPence }: Authorised): string {
  if (authorityPence === null || authorityPence === allocatedPence) return '';
  const [now, given] = [pence(allocatedPence), pence(authorityPence)];
  return allocatedPence > authorityPence
    ? `, ${formatSum([now, negatePence(given)])} more since`
    : `, ${formatSum([given, negatePence(now)])} less since`;
}

/** The name of a budget line's figure. The figure of the account `funding` is what is allocated. */
export function accountLabel(account: BudgetAccount): string {
  return account === 'funding' ? 'Allocated' : BUDGET_ACCOUNT_LABELS[account];
}

/** The figures of a budget in the order in which they are shown, each with the account whose movements make it up. */
export const BUDGET_FIGURES = [
  { key: 'allocated', heading: 'Allocated', account: 'funding', field: 'allocatedPence' },
  { key: 'available', heading: 'Available', account: 'available', field: 'availablePence' },
  { key: 'lapsed', heading: 'Lapsed', account: 'available', field: 'lapsedPence' },
  { key: 'reserved', heading: 'Reserved', account: 'reserved', field: 'reservedPence' },
  { key: 'indicative', heading: 'of it indicative', account: 'reserved', field: 'indicativePence' },
  { key: 'committed', heading: 'Committed', account: 'committed', field: 'committedPence' },
  { key: 'paid', heading: 'Paid', account: 'paid', field: 'paidPence' },
] as const satisfies readonly {
  readonly key: string;
  readonly heading: string;
  readonly account: BudgetAccount;
  readonly field: keyof BudgetTotals;
}[];

export type BudgetFigure = (typeof BUDGET_FIGURES)[number];

/** What the movements of an account add up to, in words: what is left of a closed year has lapsed. */
export function accountSumWords(
  line: BudgetTotals & { readonly status: string },
  account: BudgetAccount,
): string {
  const lapsed = account === 'available' && line.status === 'closed';
  const field = account === 'funding' ? 'allocatedPence' : (`${account}Pence` as const);
  const figure = lapsed ? line.lapsedPence : line[field];
  return `${moneyText(figure)} ${lapsed ? 'lapsed' : accountLabel(account).toLowerCase()}`;
}

/** Records by financial year as they are shown: the present year first, then later ones, then past ones. */
export function presentYearFirst<Item extends { readonly financialYear: string }>(
  items: readonly Item[],
): Item[] {
  const inOrder = compareFromPresent(readFinancialYear(currentFinancialYear()));
  return [...items].sort((a, b) =>
    inOrder(readFinancialYear(a.financialYear), readFinancialYear(b.financialYear)),
  );
}

import { formatPounds, pence, sumPence } from '@almoner/domain/money';
import type { BudgetMonth } from './budgets-types.js';
import { monthName } from './month-names.js';

/** The finding of a budget's months in one sentence with its numbers. */
export function budgetHeadline(name: string, months: readonly BudgetMonth[]): string {
  const last = months.at(-1);
  if (!last) return `No money has moved in the ${name} budget yet.`;
  const held = sumPence([last.reservedPence, last.committedPence, last.paidPence].map(pence));
  const words = (amount: number) => formatPounds(pence(amount));
  return `By the end of ${monthName(last.month)}, ${words(held)} of the ${words(last.allocatedPence)} allocated in ${name} was reserved, committed or paid; ${words(last.availablePence)} was available.`;
}

import { pence, shownSum } from '@almoner/domain/money';
import { sumText } from '../../lib/formatters.js';
import type { BudgetMonth } from './budgets-types.js';

const NAME = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const SHORT = new Intl.DateTimeFormat('en-GB', {
  month: 'short',
  year: '2-digit',
  timeZone: 'UTC',
});

function dayOf(month: string): Date {
  return new Date(`${month}-01T00:00:00Z`);
}

/** A month `2026-10` as "October 2026". */
function monthName(month: string): string {
  return NAME.format(dayOf(month));
}

/** A month `2026-10` as "Oct 26", for an axis. */
export function monthShort(month: string): string {
  return SHORT.format(dayOf(month));
}

/** The finding of a budget's months in one sentence with its numbers. */
export function budgetHeadline(name: string, months: readonly BudgetMonth[]): string {
  const last = months.at(-1);
  if (!last) return `No money has moved in the ${name} budget yet.`;
  const held = shownSum(
    [last.reservedPence, last.committedPence, last.paidPence].map((amount) =>
      amount === null ? null : pence(amount),
    ),
  );
  const left =
    last.lapsedPence === 0
      ? `${sumText(last.availablePence)} was available`
      : `${sumText(last.lapsedPence)} lapsed when the year was closed`;
  return `By the end of ${monthName(last.month)}, ${sumText(held)} of the ${sumText(last.allocatedPence)} allocated in ${name} was reserved, committed or paid; ${left}.`;
}

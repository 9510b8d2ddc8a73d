import type { ReactNode } from 'react';
import { addPence, pence, subtractPence } from '@almoner/domain/money';
import { type Column, DataTable } from '../../../components/data-table.js';
import { FinancialYear, Money } from '../../../components/figures.js';
import { StatusTag } from '../../../components/status-tag.js';
import { amountChange } from '../term-differences.js';
import type { Variation } from '../variations-types.js';

type Effect = Variation['effect'][number];

/** What is available on the budget line of the year after the variation is applied. */
function availableAfter({ availablePence, differencePence }: Effect): number | null {
  if (availablePence === null) return null;
  return subtractPence(pence(availablePence), pence(differencePence));
}

const AWARD: readonly Column<Effect>[] = [
  {
    key: 'year',
    heading: 'Financial year',
    rowHeading: true,
    cell: ({ financialYear }) => <FinancialYear year={financialYear} />,
    total: 'All years',
  },
  {
    key: 'before',
    heading: 'Before',
    numeric: true,
    cell: ({ beforePence }) => <Money pence={beforePence} />,
  },
  {
    key: 'after',
    heading: 'After',
    numeric: true,
    cell: ({ afterPence }) => <Money pence={afterPence} />,
  },
  {
    key: 'difference',
    heading: 'Difference',
    numeric: true,
    cell: ({ beforePence, afterPence }) => amountChange(beforePence, afterPence),
  },
];

const BUDGET: readonly Column<Effect>[] = [
  {
    key: 'status',
    heading: 'Year is then',
    cell: ({ status }) => <StatusTag thing="award-year" status={status} />,
  },
  {
    key: 'planned',
    heading: 'Planned or paid',
    numeric: true,
    cell: ({ plannedPence }) => <Money pence={plannedPence} />,
  },
  {
    key: 'available',
    heading: 'Budget available',
    numeric: true,
    cell: ({ availablePence }) =>
      availablePence === null ? 'No budget' : <Money pence={availablePence} />,
  },
  {
    key: 'left',
    heading: 'Available after',
    numeric: true,
    cell: (effect) => {
      const after = availableAfter(effect);
      return after === null ? 'No budget' : <Money pence={after} />;
    },
  },
];

function withTotals(columns: readonly Column<Effect>[], effect: readonly Effect[]) {
  const total = (field: 'beforePence' | 'afterPence') =>
    addPence(...effect.map((year) => pence(year[field])));
  const totals: Readonly<Record<string, ReactNode>> = {
    before: <Money pence={total('beforePence')} />,
    after: <Money pence={total('afterPence')} />,
    difference: amountChange(total('beforePence'), total('afterPence')),
  };
  return columns.map((column) => ({ ...column, total: totals[column.key] ?? column.total }));
}

interface EffectTableProps {
  readonly effect: readonly Effect[];
  /** Whether the budget lines of the years are shown: to staff, while the variation is open. */
  readonly withBudgets: boolean;
}

/** What a variation does to each year and, before it is applied, to the budget line of that year. */
export function EffectTable({ effect, withBudgets }: EffectTableProps) {
  const columns = withTotals(withBudgets ? [...AWARD, ...BUDGET] : AWARD, effect);
  const problems = effect.flatMap(({ problem }) => problem ?? []);
  return (
    <>
      <DataTable
        caption="Effect on each financial year"
        captionHidden
        columns={columns}
        rows={effect}
        rowKey={({ financialYear }) => financialYear}
        empty="The award has no years."
        narrow="scroll"
      />
      {problems.length > 0 && (
        <ul className="al_sums">
          {problems.map((problem) => (
            <li key={problem} className="al_sum--open">
              {problem}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

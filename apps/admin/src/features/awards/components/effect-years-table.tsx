import { pence, sumPence } from '@almoner/domain/money';
import { type Column, DataTable } from '../../../components/data-table.js';
import { FinancialYear, Money } from '../../../components/figures.js';
import type { AwardEffect } from '../awards-types.js';

type Year = AwardEffect['years'][number];
type Figure = Exclude<keyof Year, 'financialYear'>;

const FIGURES: readonly (readonly [Figure, string])[] = [
  ['amountPence', 'Now'],
  ['keptPence', 'Afterwards'],
  ['releasedPence', 'Goes back'],
  ['availablePence', 'Budget available'],
  ['availableAfterPence', 'Available after'],
];

/**
 * The figures that are summed over the years. Those of budget lines are not, because other awards use these lines too.
 */
const SUMMED: ReadonlySet<Figure> = new Set(['amountPence', 'keptPence', 'releasedPence']);

function columnsOf(years: readonly Year[]): Column<Year>[] {
  const total = (figure: Figure) =>
    SUMMED.has(figure) ? (
      <Money pence={sumPence(years.map((year) => pence(year[figure])))} />
    ) : undefined;
  return [
    {
      key: 'year',
      heading: 'Financial year',
      rowHeading: true,
      cell: ({ financialYear }) => <FinancialYear year={financialYear} />,
      total: 'All years',
    },
    ...FIGURES.map(([figure, heading]) => ({
      key: figure,
      heading,
      numeric: true,
      cell: (year: Year) => <Money pence={year[figure]} />,
      total: total(figure),
    })),
  ];
}

/** What each year of an award keeps, and what goes back to its budget line. */
export function EffectYearsTable({ years }: { years: readonly Year[] }) {
  return (
    <DataTable
      caption="Effect on each financial year"
      captionHidden
      columns={columnsOf(years)}
      rows={years}
      rowKey={({ financialYear }) => financialYear}
      empty="The award has no years."
    />
  );
}

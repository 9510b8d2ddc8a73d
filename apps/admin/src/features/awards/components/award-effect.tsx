import { pence, sumPence } from '@almoner/domain/money';
import { type Column, DataTable } from '../../../components/data-table.js';
import { DateText, FinancialYear, Money } from '../../../components/figures.js';
import type { AwardEffect } from '../awards-types.js';
import { Link } from '@tanstack/react-router';
import { StatusTag } from '../../../components/status-tag.js';

type Year = AwardEffect['years'][number];
type Figure = Exclude<keyof Year, 'financialYear' | 'status'>;

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
    {
      key: 'status',
      heading: 'Status',
      cell: ({ status }) => <StatusTag thing="award-year" status={status} />,
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

type AffectedPayment = AwardEffect['cancelled'][number];

const COLUMNS: readonly Column<AffectedPayment>[] = [
  {
    key: 'reference',
    heading: 'Payment',
    rowHeading: true,
    cell: ({ id, reference }) => (
      <Link to="/payments/$id" params={{ id }}>
        {reference}
      </Link>
    ),
  },
  {
    key: 'year',
    heading: 'Year',
    cell: ({ financialYear }) => <FinancialYear year={financialYear} />,
  },
  { key: 'due', heading: 'Due', cell: ({ dueOn }) => <DateText date={dueOn} /> },
  {
    key: 'status',
    heading: 'Status',
    cell: ({ status }) => <StatusTag thing="payment" status={status} />,
  },
  {
    key: 'amount',
    heading: 'Amount',
    numeric: true,
    cell: ({ amountPence }) => <Money pence={amountPence} />,
  },
];

interface EffectPaymentsProps {
  readonly title: string;
  readonly payments: readonly AffectedPayment[];
}

/** The payments to which a command does the same thing. Empty where there are none. */
export function EffectPayments({ title, payments }: EffectPaymentsProps) {
  if (payments.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <DataTable
        caption={title}
        captionHidden
        columns={COLUMNS}
        rows={payments}
        rowKey={({ id }) => id}
        empty="None."
      />
    </>
  );
}

import { MAIN_POT } from '@almoner/domain/budgets';
import { pence, subtractPence, sumPence } from '@almoner/domain/money';
import { Link } from '@tanstack/react-router';
import { type Column, DataTable } from '../../../components/data-table.js';
import { FinancialYear, Money } from '../../../components/figures.js';
import { StatusTag } from '../../../components/status-tag.js';
import type { Award, AwardYear } from '../awards-types.js';

function total(years: readonly AwardYear[], field: 'amountPence' | 'plannedPence' | 'paidPence') {
  return <Money pence={sumPence(years.map((year) => pence(year[field])))} />;
}

/** The part of the year that no instalment covers. */
function unplanned({ amountPence, plannedPence }: AwardYear): number {
  return subtractPence(pence(amountPence), pence(plannedPence));
}

function columns({ id, years }: Award): Column<AwardYear>[] {
  return [
    {
      key: 'year',
      heading: 'Financial year',
      rowHeading: true,
      cell: ({ financialYear, pot }) => (
        <>
          <FinancialYear year={financialYear} />
          {pot !== null && pot !== MAIN_POT && `, ${pot}`}
        </>
      ),
      total: 'All years',
    },
    {
      key: 'status',
      heading: 'Status',
      cell: (year) => (
        <>
          <StatusTag thing="award-year" status={year.status} />
          {year.authority === 'planned' && ' The budget of the year has no authority yet.'}
        </>
      ),
    },
    {
      key: 'amount',
      heading: 'Amount',
      numeric: true,
      cell: (year) => <Money pence={year.amountPence} />,
      total: total(years, 'amountPence'),
    },
    {
      key: 'planned',
      heading: 'In instalments',
      numeric: true,
      cell: (year) => (
        <Link
          to="/payments"
          search={{ awardId: id, financialYear: year.financialYear, counts: 'true' }}
        >
          <Money pence={year.plannedPence} />
        </Link>
      ),
      total: total(years, 'plannedPence'),
    },
    {
      key: 'left',
      heading: 'Not planned yet',
      numeric: true,
      cell: (year) => <Money pence={unplanned(year)} />,
    },
    {
      key: 'paid',
      heading: 'Paid, less recovered',
      numeric: true,
      cell: (year) => (
        <Link
          to="/payments"
          search={{ awardId: id, financialYear: year.financialYear, confirmed: 'true' }}
        >
          <Money pence={year.paidPence} />
        </Link>
      ),
      total: total(years, 'paidPence'),
    },
  ];
}

/** The years of an award: whether each is confirmed, how much of it is planned, and how much is paid. */
export function AwardYearsTable({ award }: { award: Award }) {
  return (
    <DataTable
      caption="Years of this award"
      captionHidden
      columns={columns(award)}
      rows={award.years}
      rowKey={(year) => year.financialYear}
      empty="This award has no years."
    />
  );
}

import { Link } from '@tanstack/react-router';
import { BudgetBar } from '../../../components/budget-bar.js';
import { DataTable, type Column } from '../../../components/data-table.js';
import { Money } from '../../../components/figures.js';
import { EmptyState } from '../../../components/states.js';
import { NOT_PUBLISHED } from '../../../lib/formatters.js';
import type { ProgrammeBudget, ProgrammeYear } from '../api/get-programme-budget.js';

type FundYear = ProgrammeYear['funds'][number];

const FIGURES = [
  ['Allocated', 'allocatedPence'],
  ['Available', 'availablePence'],
  ['Reserved', 'reservedPence'],
  ['Committed', 'committedPence'],
  ['Paid', 'paidPence'],
] as const;

function columns(year: ProgrammeYear): Column<FundYear>[] {
  return [
    {
      key: 'fund',
      heading: 'Fund',
      rowHeading: true,
      cell: ({ fundId, name }) => (
        <Link
          to="/funds/$id/budget"
          params={{ id: fundId }}
          search={{ financialYear: year.financialYear }}
        >
          {name}
        </Link>
      ),
      total: 'All funds',
    },
    ...FIGURES.map(([heading, field]): Column<FundYear> => ({
      key: field,
      heading,
      numeric: true,
      cell: (fund) => <Money pence={fund[field]} />,
      total: <Money pence={year[field]} />,
    })),
  ];
}

function Unpublished({ funds }: { funds: ProgrammeBudget['unpublishedFunds'] }) {
  return (
    <ul>
      {funds.map(({ fundId, name }) => (
        <li key={fundId}>
          <Link to="/funds/$id" params={{ id: fundId }}>
            {name}
          </Link>
          : {NOT_PUBLISHED.toLowerCase()}, so it is in none of these figures
        </li>
      ))}
    </ul>
  );
}

function yearColumns(programmeId: string): Column<ProgrammeYear>[] {
  return [
    {
      key: 'year',
      heading: 'Financial year',
      rowHeading: true,
      cell: ({ financialYear }) => (
        <Link
          to="/programmes/$id"
          params={{ id: programmeId }}
          search={{ financialYear }}
          resetScroll={false}
        >
          {financialYear}
        </Link>
      ),
    },
    ...FIGURES.map(([heading, field]): Column<ProgrammeYear> => ({
      key: field,
      heading,
      numeric: true,
      cell: (year) => <Money pence={year[field]} />,
    })),
  ];
}

interface ProgrammeYearsProps {
  readonly budget: ProgrammeBudget;
  /** The year whose funds are shown, as "2026-27"; the newest one where it has no budget. */
  readonly chosen: string;
}

/** The budgets of a programme's funds together: one year fund by fund, then every year. */
export function ProgrammeYears({ budget, chosen }: ProgrammeYearsProps) {
  const { programmeId, years, unpublishedFunds } = budget;
  const year = years.find(({ financialYear }) => financialYear === chosen) ?? years.at(-1);
  return (
    <>
      {year ? (
        <>
          <BudgetBar title={year.financialYear} totals={year} />
          <DataTable
            caption={`${year.financialYear}, fund by fund`}
            columns={columns(year)}
            rows={year.funds}
            rowKey={(fund) => fund.fundId}
            empty="No fund has a budget in this year."
            narrow="scroll"
          />
          <DataTable
            caption="Every year: choose one to see it fund by fund"
            columns={yearColumns(programmeId)}
            rows={years}
            rowKey={({ financialYear }) => financialYear}
            empty="No fund of this programme has a budget yet."
            narrow="scroll"
          />
        </>
      ) : (
        <EmptyState>No fund of this programme has a budget yet.</EmptyState>
      )}
      {unpublishedFunds.length > 0 && <Unpublished funds={unpublishedFunds} />}
    </>
  );
}

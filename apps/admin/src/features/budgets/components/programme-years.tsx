import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type Column, DataTable } from '../../../components/data-table.js';
import { Sum } from '../../../components/figures.js';
import { BUDGET_FIGURES, presentYearFirst } from '../budgets-labels.js';
import type { ProgrammeBudget, ProgrammeYear } from '../budgets-types.js';
import { IndicativeLink } from './indicative-link.js';
import { BudgetBar } from '../../../components/budget-bar.js';
import { EmptyState } from '../../../components/page.js';
import { NOT_PUBLISHED } from '../../../lib/formatters.js';

/** The id of the table's element, to which the totals of the programme link. */
const YEAR_FUNDS_ID = 'fund-by-fund';

type FundYear = ProgrammeYear['funds'][number];

/** The columns of one year of a programme, fund by fund. */
function fundColumns(programmeId: string, year: ProgrammeYear): Column<FundYear>[] {
  const { financialYear } = year;
  const budgetLink = ({ fundId }: FundYear, words: ReactNode) => (
    <Link to="/funds/$id/budget" params={{ id: fundId }} search={{ financialYear }}>
      {words}
    </Link>
  );
  return [
    {
      key: 'fund',
      heading: 'Fund',
      rowHeading: true,
      cell: (fund) => budgetLink(fund, fund.name),
      total: 'All funds',
    },
    ...BUDGET_FIGURES.map(({ key, heading, field }): Column<FundYear> => ({
      key,
      heading,
      numeric: true,
      cell: (fund) => {
        const figure = (
          <>
            <Sum pence={fund[field]} />
            <span className="visually-hidden">
              {' '}
              {heading.toLowerCase()} in {fund.name}, {financialYear}
            </span>
          </>
        );
        return key === 'indicative' ? (
          <IndicativeLink of={{ fundId: fund.fundId, financialYear }}>{figure}</IndicativeLink>
        ) : (
          budgetLink(fund, figure)
        );
      },
      total:
        key === 'indicative' ? (
          <IndicativeLink of={{ programmeId, financialYear }}>
            <Sum pence={year[field]} />
          </IndicativeLink>
        ) : (
          <Sum pence={year[field]} />
        ),
    })),
  ];
}

/** One year of a programme by fund. Each figure links to the budget of its fund. */
function ProgrammeYearFunds({ programmeId, year }: { programmeId: string; year: ProgrammeYear }) {
  return (
    <div id={YEAR_FUNDS_ID}>
      <DataTable
        caption={`${year.financialYear}, fund by fund`}
        columns={fundColumns(programmeId, year)}
        rows={year.funds}
        rowKey={(fund) => fund.fundId}
        empty="No fund has a budget in this year."
        narrow="scroll"
      />
    </div>
  );
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

interface YearLinkProps {
  readonly programmeId: string;
  readonly financialYear: string;
  readonly children: ReactNode;
}

/** The link from a total of the programme to the funds of its year, which make up the total. */
function YearLink({ programmeId, financialYear, children }: YearLinkProps) {
  return (
    <Link
      to="/programmes/$id"
      params={{ id: programmeId }}
      search={{ financialYear }}
      hash={YEAR_FUNDS_ID}
    >
      {children}
    </Link>
  );
}

function columns(programmeId: string): Column<ProgrammeYear>[] {
  return [
    {
      key: 'year',
      heading: 'Financial year',
      rowHeading: true,
      cell: ({ financialYear }) => (
        <YearLink programmeId={programmeId} financialYear={financialYear}>
          {financialYear}
        </YearLink>
      ),
    },
    ...BUDGET_FIGURES.map(({ key, heading, field }): Column<ProgrammeYear> => ({
      key,
      heading,
      numeric: true,
      cell: (year) => {
        const { financialYear } = year;
        const figure = (
          <>
            <Sum pence={year[field]} />
            <span className="visually-hidden">
              {' '}
              {heading.toLowerCase()} in {financialYear}
            </span>
          </>
        );
        return key === 'indicative' ? (
          <IndicativeLink of={{ programmeId, financialYear }}>{figure}</IndicativeLink>
        ) : (
          <YearLink programmeId={programmeId} financialYear={financialYear}>
            {figure}
          </YearLink>
        );
      },
    })),
  ];
}

interface ProgrammeYearsProps {
  readonly budget: ProgrammeBudget;
  /** The year whose funds are shown, as "2026-27". Where the programme has no budget for it: the first that is shown. */
  readonly chosen: string;
}

/** The budgets of a programme's funds together: first one year by fund, then all years. */
export function ProgrammeYears({ budget, chosen }: ProgrammeYearsProps) {
  const { programmeId, unpublishedFunds } = budget;
  const years = presentYearFirst(budget.years);
  const year = years.find(({ financialYear }) => financialYear === chosen) ?? years[0];
  return (
    <>
      {year ? (
        <>
          <BudgetBar
            title={year.financialYear}
            totals={year}
            figureLink={(figure, words) =>
              figure === 'indicative' ? (
                <IndicativeLink of={{ programmeId, financialYear: year.financialYear }}>
                  {words}
                </IndicativeLink>
              ) : (
                <YearLink programmeId={programmeId} financialYear={year.financialYear}>
                  {words}
                </YearLink>
              )
            }
          />
          <ProgrammeYearFunds programmeId={programmeId} year={year} />
          <DataTable
            caption="Every year: choose one to see it fund by fund"
            columns={columns(programmeId)}
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

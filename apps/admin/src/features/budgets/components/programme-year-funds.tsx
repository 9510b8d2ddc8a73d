import { BUDGET_ACCOUNTS } from '@almoner/domain/budgets';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type Column, DataTable } from '../../../components/data-table.js';
import { Money } from '../../../components/figures.js';
import { accountFigure, accountLabel } from '../budgets-labels.js';
import type { ProgrammeYear } from '../budgets-types.js';

/** The id of the table's element, to which the totals of the programme link. */
export const YEAR_FUNDS_ID = 'fund-by-fund';

type FundYear = ProgrammeYear['funds'][number];

function columns(year: ProgrammeYear): Column<FundYear>[] {
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
    ...BUDGET_ACCOUNTS.map((account): Column<FundYear> => ({
      key: account,
      heading: accountLabel(account),
      numeric: true,
      cell: (fund) =>
        budgetLink(
          fund,
          <>
            <Money pence={accountFigure(fund, account)} />
            <span className="visually-hidden">
              {' '}
              {accountLabel(account).toLowerCase()} in {fund.name}, {financialYear}
            </span>
          </>,
        ),
      total: <Money pence={accountFigure(year, account)} />,
    })),
  ];
}

/** One year of a programme by fund. Each figure links to the budget of its fund. */
export function ProgrammeYearFunds({ year }: { year: ProgrammeYear }) {
  return (
    <div id={YEAR_FUNDS_ID}>
      <DataTable
        caption={`${year.financialYear}, fund by fund`}
        columns={columns(year)}
        rows={year.funds}
        rowKey={(fund) => fund.fundId}
        empty="No fund has a budget in this year."
        narrow="scroll"
      />
    </div>
  );
}

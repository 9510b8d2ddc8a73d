import type { BudgetAccount } from '@almoner/domain/budgets';
import { Link } from '@tanstack/react-router';
import { type Column, DataTable } from '../../../components/data-table.js';
import { Money } from '../../../components/figures.js';
import { StatusTag } from '../../../components/status-tag.js';
import { accountFigure, accountLabel, budgetLineName } from '../budgets-labels.js';
import type { Budget, BudgetLine } from '../budgets-types.js';

const ACCOUNTS = ['funding', 'available', 'reserved', 'committed', 'paid'] as const;

function amount({ fundId, totals }: Budget, account: BudgetAccount): Column<BudgetLine> {
  return {
    key: account,
    heading: accountLabel(account),
    numeric: true,
    cell: (line) => (
      <Link
        to="/funds/$id/budget/$lineId"
        params={{ id: fundId, lineId: line.id }}
        search={{ account }}
      >
        <Money pence={accountFigure(line, account)} />
        <span className="visually-hidden">
          {' '}
          {accountLabel(account).toLowerCase()} in {budgetLineName(line)}
        </span>
      </Link>
    ),
    total: <Money pence={accountFigure(totals, account)} />,
  };
}

function columns(budget: Budget): Column<BudgetLine>[] {
  return [
    {
      key: 'line',
      heading: 'Year and pot',
      rowHeading: true,
      cell: (line) => (
        <Link to="/funds/$id/budget/$lineId" params={{ id: budget.fundId, lineId: line.id }}>
          {budgetLineName(line)}
        </Link>
      ),
      total: 'All',
    },
    {
      key: 'status',
      heading: 'Status',
      cell: (line) => <StatusTag thing="budget" status={line.status} />,
    },
    ...ACCOUNTS.map((account) => amount(budget, account)),
  ];
}

/** Every year and pot of a fund side by side. Each figure links to the movements that make it up. */
export function BudgetTable({ budget }: { budget: Budget }) {
  return (
    <DataTable
      caption="Budget by financial year and pot"
      columns={columns(budget)}
      rows={budget.lines}
      rowKey={(line) => line.id}
      empty="This fund has no budget yet."
      narrow="scroll"
    />
  );
}

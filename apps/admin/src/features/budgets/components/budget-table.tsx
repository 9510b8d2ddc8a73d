import { authorityWords } from '@almoner/domain/budgets';
import { Link } from '@tanstack/react-router';
import { type Column, DataTable } from '../../../components/data-table.js';
import { Money } from '../../../components/figures.js';
import { IllustrativeMark } from '../../../components/messages.js';
import { StatusTag } from '../../../components/status-tag.js';
import {
  BUDGET_FIGURES,
  type BudgetFigure,
  budgetLineName,
  presentYearFirst,
} from '../budgets-labels.js';
import type { Budget, BudgetLine } from '../budgets-types.js';
import { IndicativeLink } from './indicative-link.js';

function amount(
  { fundId, totals }: Budget,
  { key, heading, account, field }: BudgetFigure,
): Column<BudgetLine> {
  return {
    key,
    heading,
    numeric: true,
    cell: (line) => {
      const figure = (
        <>
          <Money pence={line[field]} />
          <span className="visually-hidden">
            {' '}
            {heading.toLowerCase()} in {budgetLineName(line)}
          </span>
        </>
      );
      return key === 'indicative' ? (
        <IndicativeLink of={{ fundId, budgetLineId: line.id }}>{figure}</IndicativeLink>
      ) : (
        <Link
          to="/funds/$id/budget/$lineId"
          params={{ id: fundId, lineId: line.id }}
          search={{ account }}
        >
          {figure}
        </Link>
      );
    },
    // what is available belongs to its year, and is not added up over years
    total:
      field === 'availablePence' ? undefined : key === 'indicative' ? (
        <IndicativeLink of={{ fundId }}>
          <Money pence={totals[field]} />
        </IndicativeLink>
      ) : (
        <Money pence={totals[field]} />
      ),
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
    {
      key: 'authority',
      heading: 'Authority',
      cell: (line) => (
        <>
          <StatusTag thing="budget-authority" status={line.authority} />{' '}
          {line.authority === 'approved' && authorityWords(line)}
          {line.authorityIllustrative && <IllustrativeMark />}
        </>
      ),
    },
    ...BUDGET_FIGURES.map((figure) => amount(budget, figure)),
  ];
}

/** Every year and pot of a fund side by side. Each figure links to the movements that make it up. */
export function BudgetTable({ budget }: { budget: Budget }) {
  return (
    <DataTable
      caption="Budget by financial year and pot"
      columns={columns(budget)}
      rows={presentYearFirst(budget.lines)}
      rowKey={(line) => line.id}
      empty="No budget of this fund is recorded here."
      narrow="scroll"
    />
  );
}

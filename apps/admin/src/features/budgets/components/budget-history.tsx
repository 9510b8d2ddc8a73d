import { TOO_LARGE } from '@almoner/domain/money';
import { ChartFigure } from '../../../components/chart-figure.js';
import { EmptyState, Loaded } from '../../../components/page.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getBudgetHistory } from '../../../lib/api/generated/sdk.gen.js';
import { sumText } from '../../../lib/formatters.js';
import { stringifySearchText } from '../../../lib/search-text.js';
import { budgetHeadline, monthShort } from '../budget-headline.js';
import { budgetLineName } from '../budgets-labels.js';
import type { BudgetHistoryChoice, BudgetMonth } from '../budgets-types.js';

const SERIES = [
  { key: 'allocatedPence', label: 'Allocated' },
  { key: 'availablePence', label: 'Available' },
  { key: 'lapsedPence', label: 'Lapsed' },
  { key: 'reservedPence', label: 'Reserved' },
  { key: 'committedPence', label: 'Committed' },
  { key: 'paidPence', label: 'Paid' },
] as const;

function pointOf({ month, illustrative: _mark, ...values }: BudgetMonth) {
  return { label: monthShort(month), values };
}

interface BudgetHistoryProps {
  readonly fundId: string;
  readonly choice: BudgetHistoryChoice;
}

/** One year of a fund's budget month by month, from its journals: a sentence, a chart, a table and a file. */
export function BudgetHistory({ fundId, choice }: BudgetHistoryProps) {
  const name = choice.pot
    ? budgetLineName({ financialYear: choice.financialYear, pot: choice.pot })
    : choice.financialYear;
  return (
    <Loaded query={apiQuery(getBudgetHistory, { path: { id: fundId }, query: choice })}>
      {({ months }) =>
        months.length === 0 ? (
          <EmptyState>{budgetHeadline(name, months)}</EmptyState>
        ) : (
          <ChartFigure
            headline={budgetHeadline(name, months)}
            category="Month"
            kind="line"
            series={SERIES}
            points={months.map(pointOf)}
            format={sumText}
            none={TOO_LARGE}
            fileName={`budget-${name}`}
            exportPath={`/api/v1/funds/${fundId}/budget/history/export.csv${stringifySearchText(choice)}`}
          />
        )
      }
    </Loaded>
  );
}

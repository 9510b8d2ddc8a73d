import { BudgetBar } from '../../../components/budget-bar.js';
import { budgetLineName } from '../budgets-labels.js';
import type { BudgetLine } from '../budgets-types.js';
import { IndicativeLink } from './indicative-link.js';

/** One budget line in words and as a bar; what is indicative leads to its award years. */
export function LineBar({ line }: { line: BudgetLine }) {
  return (
    <BudgetBar
      title={budgetLineName(line)}
      totals={line}
      figureLink={(figure, words) =>
        figure === 'indicative' ? (
          <IndicativeLink of={{ budgetLineId: line.id }}>{words}</IndicativeLink>
        ) : (
          words
        )
      }
    />
  );
}

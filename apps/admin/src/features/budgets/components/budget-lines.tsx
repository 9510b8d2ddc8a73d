import type { BudgetAccount } from '@almoner/domain/budgets';
import { Link } from '@tanstack/react-router';
import { BudgetBar } from '../../../components/budget-bar.js';
import { EmptyState } from '../../../components/page.js';
import { authorityCommand, budgetLineName, presentYearFirst } from '../budgets-labels.js';
import type { Budget, BudgetLine } from '../budgets-types.js';
import { BudgetLineFacts } from './budget-line.js';
import { IndicativeLink } from './indicative-link.js';

interface BudgetLinesProps {
  readonly budget: Budget;
  /** Whether the person may change allocations. */
  readonly mayAllocate: boolean;
}

function LineFigures({ fundId, line }: { fundId: string; line: BudgetLine }) {
  const behind = (figure: BudgetAccount | 'indicative', words: string) =>
    figure === 'indicative' ? (
      <IndicativeLink of={{ fundId, budgetLineId: line.id }}>{words}</IndicativeLink>
    ) : (
      <Link
        to="/funds/$id/budget/$lineId"
        params={{ id: fundId, lineId: line.id }}
        search={{ account: figure }}
      >
        {words}
      </Link>
    );
  return (
    <>
      <BudgetBar title={budgetLineName(line)} totals={line} figureLink={behind} />
      <BudgetLineFacts line={line} />
    </>
  );
}

function ChangeLink({ fundId, line }: { fundId: string; line: BudgetLine }) {
  return (
    <p>
      <Link to="/funds/$id/budget/$lineId/authority" params={{ id: fundId, lineId: line.id }}>
        {authorityCommand(line)} of {budgetLineName(line)}
      </Link>
      {' · '}
      <Link to="/funds/$id/budget/$lineId/allocate" params={{ id: fundId, lineId: line.id }}>
        Change the {budgetLineName(line)} budget
      </Link>
    </p>
  );
}

/** The budget lines of a fund, the present financial year first, in words and as bars. Every figure links to its journals, what is indicative to its award years. */
export function BudgetLines({ budget, mayAllocate }: BudgetLinesProps) {
  const { fundId, lines } = budget;
  if (lines.length === 0) return <EmptyState>No budget of this fund is recorded here.</EmptyState>;
  return (
    <ul className="al_plain-list">
      {presentYearFirst(lines).map((line) => (
        <li key={line.id}>
          <LineFigures fundId={fundId} line={line} />
          {mayAllocate && line.status === 'open' && <ChangeLink fundId={fundId} line={line} />}
        </li>
      ))}
    </ul>
  );
}

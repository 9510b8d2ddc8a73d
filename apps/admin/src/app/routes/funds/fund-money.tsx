import { ButtonGroup, LinkButton } from '../../../components/buttons.js';
import { Loaded } from '../../../components/page.js';
import { BudgetLines } from '../../../features/budgets/components/budget-lines.js';
import { FundFigures } from '../../../features/funds/components/fund-details.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getBudget, getFundSummary } from '../../../lib/api/generated/sdk.gen.js';
import { usePermission } from '../../../lib/session.js';

/** The budget of a fund by year, and the totals of its awards, payments and returns. */
export function FundMoney({ fundId }: { fundId: string }) {
  const mayAllocate = usePermission('budgets.allocate', fundId);
  return (
    <>
      <section aria-labelledby="budget-heading">
        <h2 id="budget-heading">Budget</h2>
        <Loaded query={apiQuery(getBudget, { path: { id: fundId } })}>
          {(found) => <BudgetLines budget={found} mayAllocate={mayAllocate} />}
        </Loaded>
        <ButtonGroup>
          <LinkButton kind="secondary" to="/funds/$id/budget" params={{ id: fundId }}>
            Open the budget
          </LinkButton>
          {mayAllocate && (
            <LinkButton kind="secondary" to="/funds/$id/budget/new" params={{ id: fundId }}>
              Add a budget
            </LinkButton>
          )}
        </ButtonGroup>
      </section>
      <section aria-labelledby="figures-heading">
        <h2 id="figures-heading">Awards, payments and returns</h2>
        <Loaded query={apiQuery(getFundSummary, { path: { id: fundId } })}>
          {(found) => <FundFigures fundId={fundId} summary={found} />}
        </Loaded>
      </section>
    </>
  );
}

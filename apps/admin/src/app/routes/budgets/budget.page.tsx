import { MAIN_POT } from '@almoner/domain/budgets';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { AddressChoices, AddressSelect } from '../../../components/address-choices.js';
import { LinkButton } from '../../../components/buttons.js';
import { EmptyState, Loaded, PageHeading } from '../../../components/page.js';
import type { Budget } from '../../../features/budgets/budgets-types.js';
import { BudgetHistory } from '../../../features/budgets/components/budget-history.js';
import { BudgetLines } from '../../../features/budgets/components/budget-lines.js';
import { BudgetTable } from '../../../features/budgets/components/budget-table.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getBudget, getFund } from '../../../lib/api/generated/sdk.gen.js';
import { currentFinancialYear } from '../../../lib/financial-years.js';
import { usePermission } from '../../../lib/session.js';
import { FundBreadcrumbs } from './fund-breadcrumbs.js';

const route = getRouteApi('/signed-in/funds/$id/budget');

/** The year shown first: the present one where the fund has a budget for it, otherwise the newest. */
function usualYear(years: readonly string[]): string {
  const now = currentFinancialYear();
  return years.includes(now) ? now : (years.at(-1) ?? now);
}

function MonthByMonth({ budget }: { budget: Budget }) {
  const search = route.useSearch();
  const years = [...new Set(budget.lines.map(({ financialYear }) => financialYear))];
  const pots = [...new Set(budget.lines.map(({ pot }) => pot))];
  const financialYear = search.financialYear ?? usualYear(years);
  return (
    <section aria-labelledby="history-heading">
      <h2 id="history-heading">Month by month</h2>
      <AddressChoices label="Choose a year">
        <AddressSelect
          name="financialYear"
          label="Financial year"
          choices={years.map((year) => ({ value: year, label: year }))}
          value={financialYear}
        />
        {pots.length > 1 && (
          <AddressSelect
            name="pot"
            label="Pot"
            emptyLabel="Every pot"
            choices={pots.map((pot) => ({ value: pot, label: pot === MAIN_POT ? 'Main' : pot }))}
            value={search.pot}
          />
        )}
      </AddressChoices>
      <BudgetHistory fundId={budget.fundId} choice={{ financialYear, pot: search.pot }} />
    </section>
  );
}

function BudgetView({ budget }: { budget: Budget }) {
  const mayAllocate = usePermission('budgets.allocate', budget.fundId);
  const mayMove = usePermission('budgets.request-virement', budget.fundId);
  if (budget.lines.length === 0)
    return <EmptyState>No budget of this fund is recorded here.</EmptyState>;
  return (
    <>
      <BudgetTable budget={budget} />
      <p>
        {mayMove && (
          <>
            <Link to="/virements/new" search={{ fromFundId: budget.fundId }}>
              Request a virement
            </Link>
            {' · '}
          </>
        )}
        <Link to="/virements" search={{ fundId: budget.fundId }}>
          Virements of this fund
        </Link>
        {' · '}
        <Link to="/budget-changes" search={{ fundId: budget.fundId }}>
          Budget changes of this fund
        </Link>
        {' · '}
        <Link to="/budget-lines" search={{ fundId: budget.fundId }}>
          Authority of each budget
        </Link>
      </p>
      <MonthByMonth budget={budget} />
      <h2>Each year and pot</h2>
      <BudgetLines budget={budget} mayAllocate={mayAllocate} />
    </>
  );
}

/** The budget of one fund: every year and pot, what it is for, and how its money moved. */
export function BudgetPage() {
  const { id } = route.useParams();
  const mayAllocate = usePermission('budgets.allocate', id);
  const fund = useQuery(apiQuery(getFund, { path: { id } }));
  return (
    <>
      <FundBreadcrumbs fundId={id} withBudget={false} />
      <PageHeading title={fund.data ? `Budget of ${fund.data.name}` : 'Budget'} />
      {mayAllocate && (
        <LinkButton to="/funds/$id/budget/new" params={{ id }}>
          Add a budget
        </LinkButton>
      )}
      <Loaded query={apiQuery(getBudget, { path: { id } })}>
        {(found) => <BudgetView budget={found} />}
      </Loaded>
    </>
  );
}

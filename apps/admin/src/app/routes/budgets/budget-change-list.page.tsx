import { BUDGET_CHANGE_LIST, BUDGET_LINE_LIST } from '@almoner/domain/budgets';
import { getRouteApi } from '@tanstack/react-router';
import { ListView } from '../../../components/lists/list-view.js';
import {
  Breadcrumb,
  Breadcrumbs,
  Loaded,
  PageHeading,
  Permitted,
} from '../../../components/page.js';
import { RecordHistory } from '../../../features/audit/components/record-history.js';
import { BUDGET_LINE_CELLS } from '../../../features/budgets/components/budget-authority.js';
import {
  BUDGET_CHANGE_CELLS,
  BudgetChangeActions,
  BudgetChangeDetails,
} from '../../../features/budgets/components/budget-change.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import {
  getBudgetChange,
  listBudgetChanges,
  listBudgetLines,
  totalBudgetChanges,
  totalBudgetLines,
} from '../../../lib/api/generated/sdk.gen.js';

const listRoute = getRouteApi('/signed-in/budget-changes');

/** The changes of budgets that need two people, of every fund. */
export function BudgetChangeListPage() {
  const address = listRoute.useSearch();
  return (
    <>
      <PageHeading title="Budget changes" />
      <Permitted permission="budgets.read">
        <p>
          The authority of a budget, a higher budget, over-programming and the reopening of a year:
          proposed by one person, confirmed by another. Nothing changes before that.
        </p>
        <ListView
          list={BUDGET_CHANGE_LIST}
          address={address}
          requests={{ list: listBudgetChanges, totals: totalBudgetChanges }}
          cells={BUDGET_CHANGE_CELLS}
        />
      </Permitted>
    </>
  );
}

const linesRoute = getRouteApi('/signed-in/budget-lines');

/** Every year and pot of every fund, with what gives it its authority. */
export function BudgetLineListPage() {
  const address = linesRoute.useSearch();
  return (
    <>
      <PageHeading title="Budgets" />
      <Permitted permission="budgets.read">
        <p>
          Every year and pot of every fund. A budget is planned until a Budget Act or a decision
          letter gives it authority.
        </p>
        <ListView
          list={BUDGET_LINE_LIST}
          address={address}
          requests={{ list: listBudgetLines, totals: totalBudgetLines }}
          cells={BUDGET_LINE_CELLS}
        />
      </Permitted>
    </>
  );
}

const recordRoute = getRouteApi('/signed-in/budget-changes/$id');

/** One change of a budget: what it does, who proposed it and why, and what may be done next. */
export function BudgetChangePage() {
  const { id } = recordRoute.useParams();
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/budget-changes">Budget changes</Breadcrumb>
      </Breadcrumbs>
      <Loaded query={apiQuery(getBudgetChange, { path: { id } })} wholePage>
        {(change) => (
          <>
            <PageHeading
              title={change.effect.replace(/\.$/, '')}
              label={`Budget change ${change.reference}`}
            />
            <BudgetChangeDetails change={change} />
            <BudgetChangeActions change={change} />
            <RecordHistory subjectType="budget-change" subjectId={change.id} />
          </>
        )}
      </Loaded>
    </>
  );
}

import { getRouteApi } from '@tanstack/react-router';
import { EmptyState, Loaded, NotFound, PageHeading, Permitted } from '../../../components/page.js';
import {
  AllocationForm,
  BudgetLineForm,
  OverProgrammingForm,
} from '../../../features/budgets/components/budget-forms.js';
import {
  AuthorityForm,
  AuthorityOfLine,
} from '../../../features/budgets/components/budget-authority.js';
import { useDone } from '../../../lib/notices.js';
import { FundBreadcrumbs } from './fund-breadcrumbs.js';
import { LineBar } from '../../../features/budgets/components/line-bar.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getBudget } from '../../../lib/api/generated/sdk.gen.js';

const newBudgetLineRoute = getRouteApi('/signed-in/funds/$id/budget/new');

/** Sets up a budget line of a fund, with its first allocation. */
export function NewBudgetLinePage() {
  const { id } = newBudgetLineRoute.useParams();
  const done = useDone();
  const showSaved = () => done('Budget added', { to: '/funds/$id/budget', params: { id } });
  return (
    <>
      <FundBreadcrumbs fundId={id} />
      <PageHeading title="Add a budget" />
      <Permitted permission="budgets.allocate">
        <BudgetLineForm fundId={id} onSaved={showSaved} />
      </Permitted>
    </>
  );
}

const allocationRoute = getRouteApi('/signed-in/funds/$id/budget/$lineId/allocate');

/** Raises or lowers the allocation of a budget line. */
export function AllocationPage() {
  const { id, lineId } = allocationRoute.useParams();
  const done = useDone();
  const showSaved = (waits: boolean) => {
    const words = waits ? 'Higher budget proposed to another person' : 'Budget lowered';
    return done(words, { to: '/funds/$id/budget', params: { id } });
  };
  return (
    <>
      <FundBreadcrumbs fundId={id} />
      <PageHeading title="Change a budget" />
      <Loaded query={apiQuery(getBudget, { path: { id } })}>
        {({ lines }) => {
          const line = lines.find((candidate) => candidate.id === lineId);
          if (!line) return <NotFound />;
          return (
            <Permitted permission="budgets.allocate">
              <LineBar line={line} />
              <AllocationForm line={line} onSaved={showSaved} />
            </Permitted>
          );
        }}
      </Loaded>
    </>
  );
}

const authorityRoute = getRouteApi('/signed-in/funds/$id/budget/$lineId/authority');

/** Proposes what gives a budget line its authority. */
export function AuthorityPage() {
  const { id, lineId } = authorityRoute.useParams();
  const done = useDone();
  const showSaved = () =>
    done('Authority proposed to another person', {
      to: '/funds/$id/budget/$lineId',
      params: { id, lineId },
    });
  return (
    <>
      <FundBreadcrumbs fundId={id} />
      <PageHeading title="Authority of a budget" />
      <Loaded query={apiQuery(getBudget, { path: { id } })}>
        {({ lines }) => {
          const line = lines.find((candidate) => candidate.id === lineId);
          if (!line) return <NotFound />;
          return (
            <Permitted permission="budgets.allocate" fundId={id}>
              <LineBar line={line} />
              <AuthorityOfLine line={line} />
              {line.status === 'closed' ? (
                <EmptyState>The year is closed. Reopen it first.</EmptyState>
              ) : (
                <AuthorityForm line={line} onSaved={showSaved} />
              )}
            </Permitted>
          );
        }}
      </Loaded>
    </>
  );
}

const overProgrammingRoute = getRouteApi('/signed-in/funds/$id/budget/$lineId/over-programming');

/** Proposes how far a budget line may be committed beyond its allocation. */
export function OverProgrammingPage() {
  const { id, lineId } = overProgrammingRoute.useParams();
  const done = useDone();
  const showSaved = () =>
    done('Over-programming proposed to another person', {
      to: '/funds/$id/budget/$lineId',
      params: { id, lineId },
    });
  return (
    <>
      <FundBreadcrumbs fundId={id} />
      <PageHeading title="Propose over-programming" />
      <Loaded query={apiQuery(getBudget, { path: { id } })}>
        {({ lines }) => {
          const line = lines.find((candidate) => candidate.id === lineId);
          if (!line) return <NotFound />;
          return (
            <Permitted permission="budgets.manage" fundId={id}>
              <LineBar line={line} />
              <OverProgrammingForm line={line} onSaved={showSaved} />
            </Permitted>
          );
        }}
      </Loaded>
    </>
  );
}

import { getRouteApi } from '@tanstack/react-router';
import { BudgetBar } from '../../../components/budget-bar.js';
import { Loaded, NotFound, PageHeading, Permitted } from '../../../components/page.js';
import { budgetLineName } from '../../../features/budgets/budgets-labels.js';
import { AllocationForm } from '../../../features/budgets/components/allocation-form.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getBudget } from '../../../lib/api/generated/sdk.gen.js';
import { useNotices } from '../../../lib/notices.js';
import { FundBreadcrumbs } from './fund-breadcrumbs.js';

const route = getRouteApi('/signed-in/funds/$id/budget/$lineId/allocate');

/** Raises or lowers the allocation of a budget line. */
export function AllocationPage() {
  const { id, lineId } = route.useParams();
  const navigate = route.useNavigate();
  const { notify } = useNotices();
  const showSaved = () => {
    notify('Budget changed');
    void navigate({ to: '/funds/$id/budget', params: { id } });
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
              <BudgetBar title={budgetLineName(line)} totals={line} />
              <AllocationForm line={line} onSaved={showSaved} />
            </Permitted>
          );
        }}
      </Loaded>
    </>
  );
}

import { getRouteApi } from '@tanstack/react-router';
import { BudgetBar } from '../../../components/budget-bar.js';
import { Loaded, NotFound, PageHeading, Permitted } from '../../../components/page.js';
import { budgetLineName } from '../../../features/budgets/budgets-labels.js';
import { OverProgrammingForm } from '../../../features/budgets/components/over-programming-form.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getBudget } from '../../../lib/api/generated/sdk.gen.js';
import { useNotices } from '../../../lib/notices.js';
import { FundBreadcrumbs } from './fund-breadcrumbs.js';

const route = getRouteApi('/signed-in/funds/$id/budget/$lineId/over-programming');

/** Records how far a budget line may be committed beyond its allocation. */
export function OverProgrammingPage() {
  const { id, lineId } = route.useParams();
  const navigate = route.useNavigate();
  const { notify } = useNotices();
  const showSaved = () => {
    notify('Over-programming recorded');
    void navigate({ to: '/funds/$id/budget/$lineId', params: { id, lineId } });
  };
  return (
    <>
      <FundBreadcrumbs fundId={id} />
      <PageHeading title="Record over-programming" />
      <Loaded query={apiQuery(getBudget, { path: { id } })}>
        {({ lines }) => {
          const line = lines.find((candidate) => candidate.id === lineId);
          if (!line) return <NotFound />;
          return (
            <Permitted permission="budgets.manage" fundId={id}>
              <BudgetBar title={budgetLineName(line)} totals={line} />
              <OverProgrammingForm line={line} onSaved={showSaved} />
            </Permitted>
          );
        }}
      </Loaded>
    </>
  );
}

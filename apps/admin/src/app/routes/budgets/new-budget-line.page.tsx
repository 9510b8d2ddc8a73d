import { getRouteApi } from '@tanstack/react-router';
import { PageHeading, Permitted } from '../../../components/page.js';
import { BudgetLineForm } from '../../../features/budgets/components/budget-line-form.js';
import { useNotices } from '../../../lib/notices.js';
import { FundBreadcrumbs } from './fund-breadcrumbs.js';

const route = getRouteApi('/signed-in/funds/$id/budget/new');

/** Sets up a budget line of a fund, with its first allocation. */
export function NewBudgetLinePage() {
  const { id } = route.useParams();
  const navigate = route.useNavigate();
  const { notify } = useNotices();
  const showSaved = () => {
    notify('Budget added');
    void navigate({ to: '/funds/$id/budget', params: { id } });
  };
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

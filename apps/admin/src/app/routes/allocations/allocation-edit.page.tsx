import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { PageHeading, Permitted, QueryState } from '../../../components/page.js';
import {
  allocationBody,
  allocationValues,
} from '../../../features/allocations/allocation-values.js';
import { AllocationForm } from '../../../features/allocations/components/allocation-form.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { ifVersion } from '../../../lib/api/conditional-headers.js';
import { getAllocation, updateAllocation } from '../../../lib/api/generated/sdk.gen.js';
import { useNotices } from '../../../lib/notices.js';
import { AllocationBreadcrumbs } from './allocation-breadcrumbs.js';

const route = getRouteApi('/signed-in/allocations/$id/edit');

/** Changes the amount of a draft allocation and the texts of its awards. */
export function AllocationEditPage() {
  const { id } = route.useParams();
  const navigate = route.useNavigate();
  const { notify } = useNotices();
  const allocation = useQuery(apiQuery(getAllocation, { path: { id } }));
  const showSaved = () => {
    notify('Allocation changed');
    void navigate({ to: '/allocations/$id', params: { id } });
  };
  return (
    <>
      <AllocationBreadcrumbs allocation={allocation.data} />
      <PageHeading title="Change this allocation" />
      <Permitted permission="allocations.edit">
        <QueryState query={allocation}>
          {(found) => (
            <AllocationForm
              values={allocationValues(found)}
              send={(values) =>
                updateAllocation({
                  path: { id },
                  headers: ifVersion(found.version),
                  body: allocationBody(values),
                })
              }
              onSaved={showSaved}
              submitLabel="Save changes"
            />
          )}
        </QueryState>
      </Permitted>
    </>
  );
}

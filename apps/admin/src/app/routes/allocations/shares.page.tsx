import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { PageHeading, Permitted, QueryState } from '../../../components/page.js';
import { AllocationIdentity } from '../../../features/allocations/components/allocation-identity.js';
import { SharesForm } from '../../../features/allocations/components/shares-form.js';
import { organisationChoicesQuery } from '../../../features/organisations/organisations-requests.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getAllocation } from '../../../lib/api/generated/sdk.gen.js';
import { useNotices } from '../../../lib/notices.js';
import { AllocationBreadcrumbs } from './allocation-breadcrumbs.js';

const route = getRouteApi('/signed-in/allocations/$id/shares');

/** Edits the area shares of a draft. */
export function SharesPage() {
  const { id } = route.useParams();
  const navigate = route.useNavigate();
  const { notify } = useNotices();
  const allocation = useQuery(apiQuery(getAllocation, { path: { id } }));
  const kind = allocation.data?.areaKind === 'adp' ? 'adp' : 'public-body';
  const organisations = useQuery(organisationChoicesQuery(kind)).data ?? [];
  const showSaved = () => {
    notify('Shares saved');
    void navigate({ to: '/allocations/$id', params: { id } });
  };
  return (
    <>
      <AllocationBreadcrumbs allocation={allocation.data} />
      <PageHeading title="Shares" />
      <Permitted permission="allocations.edit">
        <QueryState query={allocation}>
          {(found) => (
            <>
              <AllocationIdentity allocation={found} />
              <p>
                Enter a share for every area, and 0 for an area that gets nothing. You can also{' '}
                <Link to="/allocations/$id/shares/file" params={{ id }}>
                  upload or paste them
                </Link>
                .
              </p>
              <SharesForm allocation={found} organisations={organisations} onSaved={showSaved} />
            </>
          )}
        </QueryState>
      </Permitted>
    </>
  );
}

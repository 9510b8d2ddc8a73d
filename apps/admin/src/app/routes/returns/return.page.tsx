import { getRouteApi } from '@tanstack/react-router';
import { Breadcrumb, Breadcrumbs, Loaded } from '../../../components/page.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getReturn } from '../../../lib/api/generated/sdk.gen.js';
import { useAudience } from '../../../lib/session.js';
import { OrganisationReturn } from './organisation-return.js';
import { StaffReturn } from './staff-return.js';

const route = getRouteApi('/signed-in/returns/$id');

/** One return: the funder reviews it, the organisation fills it in. */
export function ReturnPage() {
  const { id } = route.useParams();
  const staff = useAudience() === 'staff';
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/returns">{staff ? 'Returns' : 'Your returns'}</Breadcrumb>
      </Breadcrumbs>
      <Loaded query={apiQuery(getReturn, { path: { id } })} wholePage>
        {(found) => (staff ? <StaffReturn owed={found} /> : <OrganisationReturn owed={found} />)}
      </Loaded>
    </>
  );
}

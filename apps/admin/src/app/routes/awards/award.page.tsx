import { getRouteApi } from '@tanstack/react-router';
import { Breadcrumb, Breadcrumbs, Loaded } from '../../../components/page.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getAward } from '../../../lib/api/generated/sdk.gen.js';
import { useAudience } from '../../../lib/session.js';
import { OrganisationAward } from './organisation-award.js';
import { StaffAward } from './staff-award.js';

const route = getRouteApi('/signed-in/awards/$id');

/** One award: staff manage it; its organisation answers the offer and follows the award. */
export function AwardPage() {
  const { id } = route.useParams();
  const staff = useAudience() === 'staff';
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/awards">{staff ? 'Awards' : 'Your awards'}</Breadcrumb>
      </Breadcrumbs>
      <Loaded query={apiQuery(getAward, { path: { id } })} wholePage>
        {(found) => (staff ? <StaffAward award={found} /> : <OrganisationAward award={found} />)}
      </Loaded>
    </>
  );
}

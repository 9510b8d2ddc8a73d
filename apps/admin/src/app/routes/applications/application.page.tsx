import { getRouteApi } from '@tanstack/react-router';
import { Breadcrumb, Breadcrumbs, Loaded } from '../../../components/page.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getApplication } from '../../../lib/api/generated/sdk.gen.js';
import { useAudience } from '../../../lib/session.js';
import { DraftApplication } from './draft-application.js';
import { SentApplication } from './sent-application.js';
import { StaffApplication } from './staff-application.js';

const route = getRouteApi('/signed-in/applications/$id');

/** One application: staff assess and decide it; its organisation writes it and sees how far it has come. */
export function ApplicationPage() {
  const { id } = route.useParams();
  const isStaff = useAudience() === 'staff';
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/applications">Applications</Breadcrumb>
      </Breadcrumbs>
      <Loaded query={apiQuery(getApplication, { path: { id } })} wholePage>
        {(found) => {
          if (isStaff) return <StaffApplication application={found} />;
          return found.status === 'draft' ? (
            <DraftApplication application={found} />
          ) : (
            <SentApplication application={found} />
          );
        }}
      </Loaded>
    </>
  );
}

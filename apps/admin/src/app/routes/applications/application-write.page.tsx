import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Breadcrumb, Breadcrumbs, EmptyState, QueryState } from '../../../components/page.js';
import type { Application } from '../../../features/applications/applications-types.js';
import { ApplicationWriter } from '../../../features/applications/components/application-writer.js';
import { areaChoicesQuery } from '../../../features/areas/areas-requests.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getApplication } from '../../../lib/api/generated/sdk.gen.js';

const route = getRouteApi('/signed-in/applications/$id/write');

function Writer({ application }: { application: Application }) {
  const { section, checked } = route.useSearch();
  const navigate = route.useNavigate();
  const areas = useQuery(areaChoicesQuery('council')).data ?? [];
  const { id } = application;
  const answer = application.commands.find(({ command }) => command === 'edit');
  if (!answer?.allowed)
    return <EmptyState>{answer?.reason ?? 'You cannot change this application.'}</EmptyState>;
  return (
    <ApplicationWriter
      key={id}
      application={application}
      areas={areas}
      section={section}
      checked={checked === 'true'}
      onGo={(next) =>
        void (next
          ? navigate({ to: '/applications/$id/write', params: { id }, search: { section: next } })
          : navigate({ to: '/applications/$id/check', params: { id } }))
      }
    />
  );
}

/** Writes an application, one section at a time. */
export function ApplicationWritePage() {
  const { id } = route.useParams();
  const application = useQuery(apiQuery(getApplication, { path: { id } }));
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/applications/$id" params={{ id }}>
          {application.data?.title || 'Application'}
        </Breadcrumb>
      </Breadcrumbs>
      <QueryState query={application} wholePage>
        {(found) => <Writer application={found} />}
      </QueryState>
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Breadcrumb, Breadcrumbs, PageHeading, QueryState } from '../../../components/page.js';
import type { Application } from '../../../features/applications/applications-types.js';
import { ApplicationCheck } from '../../../features/applications/components/application-check.js';
import { ApplicationSending } from '../../../features/applications/components/application-sending.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getApplication } from '../../../lib/api/generated/sdk.gen.js';

const route = getRouteApi('/signed-in/applications/$id/check');

function CheckView({ application }: { application: Application }) {
  const navigate = route.useNavigate();
  const { id, reference, commands } = application;
  const editable = commands.some(({ command, allowed }) => command === 'edit' && allowed);
  return (
    <div className="al_narrow">
      <PageHeading title="Check your answers" label={`Application ${reference}`} />
      <ApplicationCheck application={application} editable={editable} />
      <ApplicationSending
        application={application}
        onSent={() => void navigate({ to: '/applications/$id/sent', params: { id } })}
      />
    </div>
  );
}

/** All answers of an application, to be checked before it is sent. */
export function ApplicationCheckPage() {
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
        {(found) => <CheckView application={found} />}
      </QueryState>
    </>
  );
}

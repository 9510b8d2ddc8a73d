import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import {
  Breadcrumb,
  Breadcrumbs,
  EmptyState,
  Loaded,
  PageHeading,
  QueryState,
} from '../../../components/page.js';
import type { Application } from '../../../features/applications/applications-types.js';
import { ApplicationWriter } from '../../../features/applications/components/application-writer.js';
import { areaChoicesQuery } from '../../../features/areas/areas-requests.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getApplication } from '../../../lib/api/generated/sdk.gen.js';
import {
  ApplicationCheck,
  ApplicationSending,
} from '../../../features/applications/components/application-check.js';
import { Panel } from '../../../components/messages.js';
import { dateText } from '../../../lib/formatters.js';

const applicationWriteRoute = getRouteApi('/signed-in/applications/$id/write');

function Writer({ application }: { application: Application }) {
  const { section, checked } = applicationWriteRoute.useSearch();
  const navigate = applicationWriteRoute.useNavigate();
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

/** A page of an application, with the way back to it. */
function ApplicationFrame({
  id,
  children,
}: {
  readonly id: string;
  readonly children: (found: Application) => ReactNode;
}) {
  const application = useQuery(apiQuery(getApplication, { path: { id } }));
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/applications/$id" params={{ id }}>
          {application.data?.title || 'Application'}
        </Breadcrumb>
      </Breadcrumbs>
      <QueryState query={application} wholePage>
        {children}
      </QueryState>
    </>
  );
}

/** Writes an application, one section at a time. */
export function ApplicationWritePage() {
  const { id } = applicationWriteRoute.useParams();
  return <ApplicationFrame id={id}>{(found) => <Writer application={found} />}</ApplicationFrame>;
}

const applicationCheckRoute = getRouteApi('/signed-in/applications/$id/check');

function CheckView({ application }: { application: Application }) {
  const navigate = applicationCheckRoute.useNavigate();
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
  const { id } = applicationCheckRoute.useParams();
  return (
    <ApplicationFrame id={id}>{(found) => <CheckView application={found} />}</ApplicationFrame>
  );
}

const applicationSentRoute = getRouteApi('/signed-in/applications/$id/sent');

function Confirmation({ application }: { application: Application }) {
  const { id, title, reference, call } = application;
  return (
    <div className="al_narrow">
      <PageHeading title="Application sent" />
      <Panel title={title} reference={reference} />
      <h2>What happens next</h2>
      <ol>
        <li>The call closes at the end of {dateText(call.closesOn)}.</li>
        <li>At least one person reads and scores your application against the criteria.</li>
        <li>You will see the decision and its reason here.</li>
      </ol>
      <p>
        <Link to="/applications/$id" params={{ id }}>
          See how far your application is, or print a copy
        </Link>
      </p>
      <p>
        <Link to="/">Go to your home page</Link>
      </p>
    </div>
  );
}

/** The confirmation after an application was sent. */
export function ApplicationSentPage() {
  const { id } = applicationSentRoute.useParams();
  return (
    <Loaded query={apiQuery(getApplication, { path: { id } })} wholePage>
      {(found) => <Confirmation application={found} />}
    </Loaded>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { LinkButton } from '../../../components/link-button.js';
import { QueryState } from '../../../components/query-state.js';
import type { Application } from '../../../features/applications/api/get-application.js';
import { applicationsQuery } from '../../../features/applications/api/list-applications.js';
import { StartApplicationForm } from '../../../features/applications/components/start-application-form.js';
import type { Call } from '../../../features/calls/api/get-call.js';
import { usePermission } from '../../../lib/session.js';

function Start({ callId }: { callId: string }) {
  const navigate = useNavigate();
  const begin = ({ id }: Application) =>
    void navigate({ to: '/applications/$id', params: { id } });
  return (
    <>
      <h2>Apply</h2>
      <StartApplicationForm callId={callId} onStarted={begin} />
    </>
  );
}

/** The way to the organisation's own application to a call, or to a new one while the call is open. */
export function CallApplication({ call }: { call: Call }) {
  const own = useQuery(applicationsQuery({ callId: call.id }));
  const mayApply = usePermission('applications.write');
  return (
    <QueryState query={own}>
      {({ items: [application] }) => {
        if (application)
          return (
            <LinkButton to="/applications/$id" params={{ id: application.id }}>
              {application.status === 'draft' ? 'Continue your application' : 'See your application'}
            </LinkButton>
          );
        return mayApply && call.status === 'open' ? <Start callId={call.id} /> : null;
      }}
    </QueryState>
  );
}

import { useNavigate } from '@tanstack/react-router';
import { LinkButton } from '../../../components/buttons.js';
import { Loaded } from '../../../components/page.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { listApplications } from '../../../lib/api/generated/sdk.gen.js';
import { StartApplicationForm } from '../../../features/applications/components/start-application-form.js';
import type { Call } from '../../../features/calls/calls-types.js';
import { dateText } from '../../../lib/formatters.js';
import { usePermission } from '../../../lib/session.js';

function Start({ call }: { call: Call }) {
  const navigate = useNavigate();
  const mayApply = usePermission('applications.write');
  if (!call.acceptingApplications)
    return (
      <p>
        {call.status === 'open'
          ? `You can apply from ${dateText(call.opensOn)} to ${dateText(call.closesOn)}.`
          : 'This call is closed.'}
      </p>
    );
  if (!mayApply) return <p>An editor of your organisation can start an application.</p>;
  return (
    <StartApplicationForm
      callId={call.id}
      onStarted={({ id }) => void navigate({ to: '/applications/$id', params: { id } })}
    />
  );
}

/** What an organisation can do with a call: start an application, or continue the one it has. */
export function CallApplication({ call }: { call: Call }) {
  return (
    <section aria-labelledby="apply-heading">
      <h2 id="apply-heading">Apply</h2>
      <Loaded query={apiQuery(listApplications, { query: { callId: call.id } })}>
        {({ items: [application] }) =>
          application ? (
            <LinkButton to="/applications/$id" params={{ id: application.id }}>
              {application.status === 'draft'
                ? 'Continue your application'
                : 'See your application'}
            </LinkButton>
          ) : (
            <Start call={call} />
          )
        }
      </Loaded>
    </section>
  );
}

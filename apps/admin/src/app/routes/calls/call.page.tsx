import { ButtonGroup, LinkButton } from '../../../components/buttons.js';
import { RecordHistory } from '../../../features/audit/components/record-history.js';
import type { Call } from '../../../features/calls/calls-types.js';
import {
  CallCommands,
  CallDetails,
  CallQuestions,
  CriterionTable,
} from '../../../features/calls/components/call-details.js';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Breadcrumb, Breadcrumbs, Loaded, PageHeading } from '../../../components/page.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getCall, listApplications } from '../../../lib/api/generated/sdk.gen.js';
import { StartApplicationForm } from '../../../features/applications/components/start-application-form.js';
import { dateText } from '../../../lib/formatters.js';
import { useAudience, usePermission } from '../../../lib/session.js';

/** The commands on a call and its history, for staff. */
export function CallStaffSection({ call }: { call: Call }) {
  const mayEdit = call.commands.some(({ command, allowed }) => command === 'edit' && allowed);
  return (
    <>
      <ButtonGroup>
        <LinkButton kind="secondary" to="/applications" search={{ callId: call.id }}>
          See the applications to this call
        </LinkButton>
        {mayEdit && (
          <LinkButton kind="secondary" to="/calls/$id/edit" params={{ id: call.id }}>
            Change this call
          </LinkButton>
        )}
      </ButtonGroup>
      <CallCommands call={call} />
      <RecordHistory subjectType="call" subjectId={call.id} />
    </>
  );
}

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

const route = getRouteApi('/signed-in/calls/$id');

function CallView({ call }: { call: Call }) {
  const isStaff = useAudience() === 'staff';
  return (
    <>
      <PageHeading title={call.title} label={`Call of ${call.fundName}`} />
      <CallDetails call={call} />
      {!isStaff && <CallApplication call={call} />}
      <h2>{isStaff ? 'Questions to applicants' : 'What we will ask you'}</h2>
      <CallQuestions questions={call.questions} />
      <CriterionTable call={call} />
      {isStaff && <CallStaffSection call={call} />}
    </>
  );
}

/** One call: what it is for, what it asks, and how applications are scored. */
export function CallPage() {
  const { id } = route.useParams();
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/calls">Calls</Breadcrumb>
      </Breadcrumbs>
      <Loaded query={apiQuery(getCall, { path: { id } })} wholePage>
        {(found) => <CallView call={found} />}
      </Loaded>
    </>
  );
}

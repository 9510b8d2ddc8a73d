import { getRouteApi, Link } from '@tanstack/react-router';
import { LinkButton } from '../../../components/buttons.js';
import { Breadcrumb, Breadcrumbs, Loaded, PageHeading } from '../../../components/page.js';
import { StatusTag } from '../../../components/status-tag.js';
import { RecordHistory } from '../../../features/audit/components/record-history.js';
import type { Application } from '../../../features/applications/applications-types.js';
import { ApplicationCheck } from '../../../features/applications/components/application-check.js';
import {
  ApplicationDecision,
  ApplicationProgress,
} from '../../../features/applications/components/application-facts.js';
import { ApplicationWithdrawal } from '../../../features/applications/components/application-commands.js';
import { InsetText } from '../../../components/messages.js';
import { draftFaults, draftOf } from '../../../features/applications/application-draft.js';
import { sectionsOf, sectionStatus } from '../../../features/applications/application-sections.js';
import { ApplicationTasks } from '../../../features/applications/components/application-tasks.js';
import { dateText } from '../../../lib/formatters.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getApplication } from '../../../lib/api/generated/sdk.gen.js';
import { useAudience } from '../../../lib/session.js';
import { StaffApplication } from './staff-application.js';

/** An application that was sent, for its organisation: how far it has come, the decision, and its content. */
export function SentApplication({ application }: { application: Application }) {
  const { id, title, reference, status, callId, callTitle, awardId } = application;
  return (
    <div className="al_narrow">
      <PageHeading title={title} label={reference}>
        <StatusTag thing="application" status={status} />
      </PageHeading>
      <ApplicationProgress application={application} />
      {awardId && (
        <LinkButton to="/awards/$id" params={{ id: awardId }}>
          Read the offer
        </LinkButton>
      )}
      {application.withdrawnReason && <p>Withdrawn: {application.withdrawnReason}</p>}
      <ApplicationDecision application={application} />
      <h2>What you sent</h2>
      <p>
        Applied to{' '}
        <Link to="/calls/$id" params={{ id: callId }}>
          {callTitle}
        </Link>
      </p>
      <ApplicationCheck application={application} editable={false} />
      <ApplicationWithdrawal application={application} />
      <RecordHistory subjectType="application" subjectId={id} />
    </div>
  );
}

/** The next step: the first unfinished section or, when all are finished, the check. */
function NextStep({ application, editable }: { application: Application; editable: boolean }) {
  const { id, call } = application;
  const draft = draftOf(application);
  const faults = draftFaults(draft, call);
  const next = sectionsOf(call).find((section) => sectionStatus(section, draft, faults) !== 'done');
  if (faults.length === 0 || !next)
    return (
      <LinkButton to="/applications/$id/check" params={{ id }}>
        Check answers and send
      </LinkButton>
    );
  if (!editable) return <p>Somebody who may write applications has to finish it first.</p>;
  return (
    <LinkButton to="/applications/$id/write" params={{ id }} search={{ section: next.key }}>
      {`Next: ${next.title}`}
    </LinkButton>
  );
}

/** An application that has not been sent, for the organisation that writes it. */
export function DraftApplication({ application }: { application: Application }) {
  const { id, title, reference, callTitle, call, commands } = application;
  const editable = commands.some(({ command, allowed }) => command === 'edit' && allowed);
  return (
    <div className="al_narrow">
      <PageHeading title={title || 'Your application'} label={`${reference}, ${callTitle}`} />
      <InsetText>
        Send it by the end of {dateText(call.closesOn)}. Your answers are saved as you type, so you
        can stop and come back.
      </InsetText>
      <NextStep application={application} editable={editable} />
      <ApplicationTasks application={application} editable={editable} />
      <ApplicationWithdrawal application={application} />
      <RecordHistory subjectType="application" subjectId={id} />
    </div>
  );
}

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

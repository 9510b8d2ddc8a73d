import { Link } from '@tanstack/react-router';
import { LinkButton } from '../../../components/buttons.js';
import { PageHeading } from '../../../components/page.js';
import { StatusTag } from '../../../components/status-tag.js';
import { RecordHistory } from '../../../features/audit/components/record-history.js';
import type { Application } from '../../../features/applications/applications-types.js';
import { ApplicationCheck } from '../../../features/applications/components/application-check.js';
import { ApplicationDecision } from '../../../features/applications/components/application-decision.js';
import { ApplicationProgress } from '../../../features/applications/components/application-progress.js';
import { ApplicationWithdrawal } from '../../../features/applications/components/application-withdrawal.js';

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

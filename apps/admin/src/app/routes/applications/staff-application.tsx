import { LinkButton } from '../../../components/buttons.js';
import { IllustrativeMark } from '../../../components/messages.js';
import { PageHeading } from '../../../components/page.js';
import { RecordHistory } from '../../../features/audit/components/record-history.js';
import type { Application } from '../../../features/applications/applications-types.js';
import { ApplicationDecision } from '../../../features/applications/components/application-decision.js';
import { ApplicationIdentity } from '../../../features/applications/components/application-identity.js';
import { DecisionCommands } from '../../../features/applications/components/decision-commands.js';
import { usePermission } from '../../../lib/session.js';
import { ApplicationAssessments } from './application-assessments.js';
import { StaffAnswers } from './staff-answers.js';

function AwardStep({ application }: { application: Application }) {
  const { id, status, awardId, fundId } = application;
  const mayDraft = usePermission('awards.draft', fundId);
  if (awardId)
    return (
      <LinkButton kind="secondary" to="/awards/$id" params={{ id: awardId }}>
        Go to the award
      </LinkButton>
    );
  if (status !== 'approved' || !mayDraft) return null;
  return (
    <LinkButton to="/awards/new" search={{ applicationId: id }}>
      Draft award
    </LinkButton>
  );
}

/** An application for staff: its answers, its assessments, its decision, and the award that follows. */
export function StaffApplication({ application }: { application: Application }) {
  const { id, title, reference, illustrative, fundId, withdrawnReason } = application;
  const mayReadAssessments = usePermission('assessments.read', fundId);
  return (
    <>
      <PageHeading
        title={title || 'Application without a title'}
        label={`Application ${reference}`}
      >
        {illustrative && <IllustrativeMark />}
      </PageHeading>
      <ApplicationIdentity application={application} />
      {withdrawnReason && <p>Withdrawn: {withdrawnReason}</p>}
      <ApplicationDecision application={application} />
      <AwardStep application={application} />
      {mayReadAssessments && <ApplicationAssessments application={application} />}
      {!application.decision && <DecisionCommands application={application} />}
      <StaffAnswers application={application} mayHaveAssessment={mayReadAssessments} />
      <RecordHistory subjectType="application" subjectId={id} />
    </>
  );
}

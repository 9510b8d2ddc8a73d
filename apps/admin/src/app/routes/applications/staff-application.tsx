import { isAssignable } from '@almoner/domain/assessments';
import { useQuery } from '@tanstack/react-query';
import { Loaded, PageHeading } from '../../../components/page.js';
import type { Application } from '../../../features/applications/applications-types.js';
import { AssessmentTable } from '../../../features/assessments/components/assessment-table.js';
import { AssignAssessorForm } from '../../../features/assessments/components/assign-assessors.js';
import { peopleChoicesQuery } from '../../../features/identity/identity-requests.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { listAssessments } from '../../../lib/api/generated/sdk.gen.js';
import { usePermission } from '../../../lib/session.js';
import { LinkButton } from '../../../components/buttons.js';
import { InsetText } from '../../../components/messages.js';
import {
  ApplicationAnswers,
  ApplicationDecision,
  ApplicationIdentity,
  ApplicationMoney,
} from '../../../features/applications/components/application-facts.js';
import type { AssessmentRow } from '../../../features/assessments/assessments-types.js';
import { RecordHistory } from '../../../features/audit/components/record-history.js';
import { DecisionCommands } from '../../../features/applications/components/application-commands.js';

function Assignment({ application }: { application: Application }) {
  const people = useQuery(peopleChoicesQuery('assessments.score', application.fundId));
  return <AssignAssessorForm applicationId={application.id} people={people.data ?? []} />;
}

/** The assessments of an application, how far each has come, and a form to assign another assessor. */
function ApplicationAssessments({ application }: { application: Application }) {
  const mayAssign = usePermission('assessments.assign', application.fundId);
  return (
    <section aria-labelledby="assessments-heading">
      <h2 id="assessments-heading">Assessments</h2>
      <Loaded
        query={apiQuery(listAssessments, {
          query: { applicationId: application.id, sort: 'assignedAt' },
        })}
      >
        {({ items }) => <AssessmentTable assessments={items} />}
      </Loaded>
      {mayAssign && isAssignable(application.status) && <Assignment application={application} />}
    </section>
  );
}

interface StaffAnswersProps {
  readonly application: Application;
  /** Whether this person may assess the application. */
  readonly mayHaveAssessment: boolean;
}

function Unread({ own }: { own: AssessmentRow }) {
  return (
    <InsetText>
      <p>You assess this application. Say first whether you have a conflict of interest.</p>
      <LinkButton to="/assessments/$id" params={{ id: own.id }}>
        Go to your assessment
      </LinkButton>
    </InsetText>
  );
}

/**
 * The money, the areas and the answers of an application. An assessor sees them after declaring that there is no
 * conflict of interest.
 */
function StaffAnswers({ application, mayHaveAssessment }: StaffAnswersProps) {
  const own = useQuery({
    ...apiQuery(listAssessments, { query: { applicationId: application.id, mine: 'true' } }),
    enabled: mayHaveAssessment,
  });
  if (own.isLoading) return null;
  const assessment = own.data?.items[0];
  if (assessment?.status === 'assigned') return <Unread own={assessment} />;
  if (assessment?.status === 'conflicted')
    return <InsetText>You declared a conflict of interest, so the answers are hidden.</InsetText>;
  return (
    <>
      <h2>Money and areas</h2>
      <ApplicationMoney application={application} />
      <p>Works in {application.areas.map(({ name }) => name).join(', ') || 'no area yet'}.</p>
      <h2>Answers</h2>
      <ApplicationAnswers application={application} />
    </>
  );
}

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
  const { id, title, reference, fundId, withdrawnReason } = application;
  const mayReadAssessments = usePermission('assessments.read', fundId);
  return (
    <>
      <PageHeading
        title={title || 'Application without a title'}
        label={`Application ${reference}`}
      />
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

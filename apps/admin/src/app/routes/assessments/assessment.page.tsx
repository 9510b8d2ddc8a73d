import { getRouteApi } from '@tanstack/react-router';
import { Breadcrumb, Breadcrumbs, Loaded, PageHeading } from '../../../components/page.js';
import { InsetText } from '../../../components/messages.js';
import { RecordHistory } from '../../../features/audit/components/record-history.js';
import type { Assessment } from '../../../features/assessments/assessments-types.js';
import { AssessmentIdentity } from '../../../features/assessments/components/assessment-identity.js';
import { ConflictGate } from '../../../features/assessments/components/conflict-gate.js';
import { ScoreSheet } from '../../../features/assessments/components/score-sheet.js';
import { Workbench } from '../../../features/assessments/components/workbench.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getAssessment } from '../../../lib/api/generated/sdk.gen.js';
import { useSession } from '../../../lib/session.js';

const route = getRouteApi('/signed-in/assessments/$id');

/**
 * The part of the assessment that this person may see: the question about conflicts, the workbench, the scores, or a
 * note that they are sealed.
 */
function Body({ assessment }: { assessment: Assessment }) {
  const isOwn = useSession()?.user.id === assessment.assessorId;
  const { status, sealed, assessorName, conflictReason } = assessment;
  if (status === 'conflicted')
    return (
      <InsetText>
        {assessorName} declared a conflict of interest: {conflictReason}
      </InsetText>
    );
  if (isOwn && status === 'assigned') return <ConflictGate assessment={assessment} />;
  if (isOwn && status === 'in-progress') return <Workbench assessment={assessment} />;
  if (sealed)
    return (
      <InsetText>
        These scores are sealed until {assessorName} has submitted them and you have submitted your
        own.
      </InsetText>
    );
  return <ScoreSheet assessment={assessment} />;
}

function AssessmentBody({ assessment }: { assessment: Assessment }) {
  return (
    <>
      <PageHeading title={assessment.application.title} label="Assessment" />
      <AssessmentIdentity assessment={assessment} />
      <Body assessment={assessment} />
      <RecordHistory subjectType="assessment" subjectId={assessment.id} />
    </>
  );
}

/** One assessment of one application. */
export function AssessmentPage() {
  const { id } = route.useParams();
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/assessments">Assessments</Breadcrumb>
      </Breadcrumbs>
      <Loaded query={apiQuery(getAssessment, { path: { id } })} wholePage>
        {(found) => <AssessmentBody assessment={found} />}
      </Loaded>
    </>
  );
}

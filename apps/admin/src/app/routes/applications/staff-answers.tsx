import { useQuery } from '@tanstack/react-query';
import { LinkButton } from '../../../components/buttons.js';
import { InsetText } from '../../../components/messages.js';
import type { Application } from '../../../features/applications/applications-types.js';
import { ApplicationAnswers } from '../../../features/applications/components/application-answers.js';
import { ApplicationMoney } from '../../../features/applications/components/application-money.js';
import type { AssessmentRow } from '../../../features/assessments/assessments-types.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { listAssessments } from '../../../lib/api/generated/sdk.gen.js';

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
export function StaffAnswers({ application, mayHaveAssessment }: StaffAnswersProps) {
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

import { isAssignable } from '@almoner/domain/assessments';
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../../components/page.js';
import type { Application } from '../../../features/applications/applications-types.js';
import { AssessmentTable } from '../../../features/assessments/components/assessment-table.js';
import { AssignAssessorForm } from '../../../features/assessments/components/assign-assessor-form.js';
import { peopleChoicesQuery } from '../../../features/identity/identity-requests.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { listAssessments } from '../../../lib/api/generated/sdk.gen.js';
import { usePermission } from '../../../lib/session.js';

function Assignment({ application }: { application: Application }) {
  const people = useQuery(peopleChoicesQuery('assessments.score', application.fundId));
  return <AssignAssessorForm applicationId={application.id} people={people.data ?? []} />;
}

/** The assessments of an application, how far each has come, and a form to assign another assessor. */
export function ApplicationAssessments({ application }: { application: Application }) {
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

import { getRouteApi } from '@tanstack/react-router';
import { Breadcrumb, Breadcrumbs, Loaded, PageHeading } from '../../../components/page.js';
import type { Call } from '../../../features/calls/calls-types.js';
import { CallDetails } from '../../../features/calls/components/call-details.js';
import { CallQuestions } from '../../../features/calls/components/call-questions.js';
import { CriterionTable } from '../../../features/calls/components/criterion-table.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getCall } from '../../../lib/api/generated/sdk.gen.js';
import { useAudience } from '../../../lib/session.js';
import { CallApplication } from './call-application.js';
import { CallStaffSection } from './call-staff-section.js';

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

import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Breadcrumb, Breadcrumbs, PageHeading, QueryState } from '../../../components/page.js';
import { RecordHistory } from '../../../features/audit/components/record-history.js';
import { ConditionDecisions } from '../../../features/conditions/components/condition-decisions.js';
import {
  ConditionDetails,
  ConditionIdentity,
} from '../../../features/conditions/components/condition-details.js';
import { EvidenceForm } from '../../../features/conditions/components/evidence-form.js';
import type { Condition } from '../../../features/conditions/conditions-types.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getCondition } from '../../../lib/api/generated/sdk.gen.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import { useAudience } from '../../../lib/session.js';

const route = getRouteApi('/signed-in/conditions/$id');

function ConditionView({ condition }: { condition: Condition }) {
  const staff = useAudience() === 'staff';
  const evidence = offeredAnswer(condition.commands, 'submit-evidence');
  return (
    <>
      <PageHeading title={condition.title} label={`Condition of ${condition.awardReference}`} />
      <ConditionIdentity condition={condition} />
      <ConditionDetails condition={condition} />
      {staff && <ConditionDecisions condition={condition} />}
      {!staff && evidence?.allowed && <EvidenceForm condition={condition} />}
      <RecordHistory subjectType="condition" subjectId={condition.id} />
    </>
  );
}

/** One condition: its terms, the evidence, the decision, and what may be done next. */
export function ConditionPage() {
  const { id } = route.useParams();
  const condition = useQuery(apiQuery(getCondition, { path: { id } }));
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/conditions">Conditions</Breadcrumb>
        {condition.data && (
          <Breadcrumb to="/awards/$id" params={{ id: condition.data.awardId }}>
            {condition.data.awardReference}
          </Breadcrumb>
        )}
      </Breadcrumbs>
      <QueryState query={condition} wholePage>
        {(found) => <ConditionView condition={found} />}
      </QueryState>
    </>
  );
}

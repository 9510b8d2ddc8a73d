import { isAwardShown } from '@almoner/domain/awards';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import {
  Breadcrumb,
  Breadcrumbs,
  Loaded,
  PageHeading,
  Permitted,
  QueryState,
} from '../../../components/page.js';
import { EditConditionForm } from '../../../features/conditions/components/edit-condition-form.js';
import type { Condition } from '../../../features/conditions/conditions-types.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getAward, getCondition } from '../../../lib/api/generated/sdk.gen.js';
import { useNotices } from '../../../lib/notices.js';

const route = getRouteApi('/signed-in/conditions/$id/edit');

function Form({ condition, onSaved }: { condition: Condition; onSaved: () => void }) {
  return (
    <Loaded query={apiQuery(getAward, { path: { id: condition.awardId } })}>
      {({ status }) => (
        <EditConditionForm condition={condition} known={isAwardShown(status)} onSaved={onSaved} />
      )}
    </Loaded>
  );
}

/** Changes the terms of an open condition. */
export function ConditionEditPage() {
  const { id } = route.useParams();
  const navigate = route.useNavigate();
  const { notify } = useNotices();
  const condition = useQuery(apiQuery(getCondition, { path: { id } }));
  const showSaved = () => {
    notify('Condition saved');
    void navigate({ to: '/conditions/$id', params: { id } });
  };
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/conditions">Conditions</Breadcrumb>
        <Breadcrumb to="/conditions/$id" params={{ id }}>
          {condition.data?.title ?? 'Condition'}
        </Breadcrumb>
      </Breadcrumbs>
      <PageHeading title="Change this condition" />
      <Permitted permission="conditions.edit">
        <QueryState query={condition}>
          {(found) => <Form condition={found} onSaved={showSaved} />}
        </QueryState>
      </Permitted>
    </>
  );
}

import { isAwardShown } from '@almoner/domain/awards';
import { getRouteApi, Link } from '@tanstack/react-router';
import {
  Breadcrumb,
  Breadcrumbs,
  EmptyState,
  Loaded,
  PageHeading,
  Permitted,
  QueryState,
} from '../../../components/page.js';
import type { Award } from '../../../features/awards/awards-types.js';
import {
  AddConditionForm,
  EditConditionForm,
} from '../../../features/conditions/components/condition-form.js';
import { TemplatePicker } from '../../../features/conditions/components/template-picker.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getAward, getCondition } from '../../../lib/api/generated/sdk.gen.js';
import { useDone } from '../../../lib/notices.js';
import { useQuery } from '@tanstack/react-query';
import type { Condition } from '../../../features/conditions/conditions-types.js';

const newConditionRoute = getRouteApi('/signed-in/conditions/new');

function FormOf({ award }: { award: Award }) {
  const { templateId } = newConditionRoute.useSearch();
  const done = useDone();
  const showAdded = () => done('Condition added', { to: '/awards/$id', params: { id: award.id } });
  return (
    <>
      <p>
        For {award.organisationName},{' '}
        <Link to="/awards/$id" params={{ id: award.id }}>
          {award.reference}
        </Link>
        .
      </p>
      <TemplatePicker templateId={templateId}>
        {(template) => (
          <AddConditionForm
            key={template?.id ?? 'free'}
            awardId={award.id}
            known={isAwardShown(award.status)}
            template={template}
            onAdded={showAdded}
          />
        )}
      </TemplatePicker>
    </>
  );
}

function ForAward({ awardId }: { awardId: string }) {
  return (
    <Loaded query={apiQuery(getAward, { path: { id: awardId } })}>
      {(found) => <FormOf award={found} />}
    </Loaded>
  );
}

/** Adds a condition to an award. */
export function NewConditionPage() {
  const { awardId } = newConditionRoute.useSearch();
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/conditions">Conditions</Breadcrumb>
      </Breadcrumbs>
      <PageHeading title="Add a condition" />
      <Permitted permission="conditions.edit">
        {awardId ? (
          <ForAward awardId={awardId} />
        ) : (
          <EmptyState>
            A condition is added on the page of its award. <Link to="/awards">Choose an award</Link>
            .
          </EmptyState>
        )}
      </Permitted>
    </>
  );
}

const conditionEditRoute = getRouteApi('/signed-in/conditions/$id/edit');

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
  const { id } = conditionEditRoute.useParams();
  const done = useDone();
  const condition = useQuery(apiQuery(getCondition, { path: { id } }));
  const showSaved = () => done('Condition saved', { to: '/conditions/$id', params: { id } });
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

import { isAwardShown } from '@almoner/domain/awards';
import { getRouteApi, Link } from '@tanstack/react-router';
import {
  Breadcrumb,
  Breadcrumbs,
  EmptyState,
  Loaded,
  PageHeading,
  Permitted,
} from '../../../components/page.js';
import type { Award } from '../../../features/awards/awards-types.js';
import { AddConditionForm } from '../../../features/conditions/components/add-condition-form.js';
import { TemplatePicker } from '../../../features/conditions/components/template-picker.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getAward } from '../../../lib/api/generated/sdk.gen.js';
import { useNotices } from '../../../lib/notices.js';

const route = getRouteApi('/signed-in/conditions/new');

function FormOf({ award }: { award: Award }) {
  const navigate = route.useNavigate();
  const { templateId } = route.useSearch();
  const { notify } = useNotices();
  const showAdded = () => {
    notify('Condition added');
    void navigate({ to: '/awards/$id', params: { id: award.id } });
  };
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
  const { awardId } = route.useSearch();
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

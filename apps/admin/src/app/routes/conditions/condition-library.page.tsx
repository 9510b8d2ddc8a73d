import { CONDITION_TEMPLATE_LIST } from '@almoner/domain/conditions';
import { getRouteApi, Link } from '@tanstack/react-router';
import {
  Breadcrumb,
  Breadcrumbs,
  PageHeading,
  Permitted,
  QueryState,
} from '../../../components/page.js';
import { LinkButton } from '../../../components/buttons.js';
import type { ListCells } from '../../../components/lists/list-columns.js';
import { ListView } from '../../../components/lists/list-view.js';
import { IllustrativeMark } from '../../../components/messages.js';
import type { ConditionTemplate } from '../../../features/conditions/conditions-types.js';
import {
  getConditionTemplate,
  listConditionTemplates,
} from '../../../lib/api/generated/sdk.gen.js';
import { EVERY_FUND, usePermission } from '../../../lib/session.js';
import { TemplateForm } from '../../../features/conditions/components/template-form.js';
import { useDone } from '../../../lib/notices.js';
import { useQuery } from '@tanstack/react-query';
import { RecordHistory } from '../../../features/audit/components/record-history.js';
import { apiQuery } from '../../../lib/api/api-query.js';

const conditionLibraryRoute = getRouteApi('/signed-in/conditions/library');

const CELLS: ListCells<typeof CONDITION_TEMPLATE_LIST, ConditionTemplate> = {
  title: ({ id, title, illustrative }) => (
    <>
      <Link to="/conditions/library/$id" params={{ id }}>
        {title}
      </Link>
      {illustrative && <IllustrativeMark />}
    </>
  ),
};

/** The conditions that officers take into awards. */
export function ConditionLibraryPage() {
  const address = conditionLibraryRoute.useSearch();
  const mayAdd = usePermission('conditions.edit', EVERY_FUND);
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/conditions">Conditions</Breadcrumb>
      </Breadcrumbs>
      <PageHeading title="Library of conditions" />
      <Permitted permission="conditions.edit">
        {mayAdd && <LinkButton to="/conditions/library/new">Add to the library</LinkButton>}
        <ListView
          list={CONDITION_TEMPLATE_LIST}
          address={address}
          requests={{ list: listConditionTemplates }}
          cells={CELLS}
          none="The library has no conditions yet."
        />
      </Permitted>
    </>
  );
}

/** Adds a condition to the library. */
export function NewTemplatePage() {
  const done = useDone();
  const showAdded = () => done('Added to the library', { to: '/conditions/library' });
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/conditions">Conditions</Breadcrumb>
        <Breadcrumb to="/conditions/library">Library</Breadcrumb>
      </Breadcrumbs>
      <PageHeading title="Add to the library" />
      <Permitted permission="conditions.edit" fundId={EVERY_FUND}>
        <TemplateForm onSaved={showAdded} />
      </Permitted>
    </>
  );
}

const templateRoute = getRouteApi('/signed-in/conditions/library/$id');

/** Changes a condition of the library. */
export function TemplatePage() {
  const { id } = templateRoute.useParams();
  const done = useDone();
  const template = useQuery(apiQuery(getConditionTemplate, { path: { id } }));
  const showSaved = () => done('Condition of the library saved', { to: '/conditions/library' });
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/conditions">Conditions</Breadcrumb>
        <Breadcrumb to="/conditions/library">Library</Breadcrumb>
      </Breadcrumbs>
      <PageHeading title={template.data?.title ?? 'Condition of the library'} />
      <Permitted permission="conditions.edit" fundId={EVERY_FUND}>
        <QueryState query={template}>
          {(found) => (
            <>
              <p>Awards with this condition keep it as it was.</p>
              <TemplateForm template={found} onSaved={showSaved} />
            </>
          )}
        </QueryState>
        <RecordHistory subjectType="condition-template" subjectId={id} />
      </Permitted>
    </>
  );
}

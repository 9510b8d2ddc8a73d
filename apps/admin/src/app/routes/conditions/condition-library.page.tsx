import { CONDITION_TEMPLATE_LIST } from '@almoner/domain/conditions';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Breadcrumb, Breadcrumbs, PageHeading, Permitted } from '../../../components/page.js';
import { LinkButton } from '../../../components/buttons.js';
import type { ListCells } from '../../../components/lists/list-columns.js';
import { ListView } from '../../../components/lists/list-view.js';
import { IllustrativeMark } from '../../../components/messages.js';
import type { ConditionTemplate } from '../../../features/conditions/conditions-types.js';
import { listConditionTemplates } from '../../../lib/api/generated/sdk.gen.js';
import { EVERY_FUND, usePermission } from '../../../lib/session.js';

const route = getRouteApi('/signed-in/conditions/library');

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
  const address = route.useSearch();
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

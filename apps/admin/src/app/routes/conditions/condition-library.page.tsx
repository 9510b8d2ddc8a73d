import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Breadcrumb, Breadcrumbs } from '../../../components/breadcrumbs.js';
import { LinkButton } from '../../../components/link-button.js';
import { PageHeading } from '../../../components/page-heading.js';
import { PagedList } from '../../../components/paged-list.js';
import { Permitted } from '../../../components/permitted.js';
import { TemplateFilters } from '../../../features/conditions/components/template-filters.js';
import { TemplateTable } from '../../../features/conditions/components/template-table.js';
import { templateChips } from '../../../features/conditions/conditions-labels.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { listConditionTemplates } from '../../../lib/api/generated/sdk.gen.js';
import { EVERY_FUND, usePermission } from '../../../lib/session.js';

const route = getRouteApi('/signed-in/conditions/library');

function Library() {
  const { density: _density, ...search } = route.useSearch();
  const templates = useQuery(apiQuery(listConditionTemplates, { query: search }));
  return (
    <>
      {usePermission('conditions.edit', EVERY_FUND) && (
        <LinkButton to="/conditions/library/new">Add to the library</LinkButton>
      )}
      <TemplateFilters search={search} chips={templateChips(search)} />
      <PagedList
        query={templates}
        things="conditions of the library"
        none="The library has no conditions yet."
        search={search}
        exportPath="/api/v1/condition-templates/export.csv"
      >
        {(rows) => <TemplateTable templates={rows} sort={search.sort} />}
      </PagedList>
    </>
  );
}

/** The library of conditions, which officers add to awards. */
export function ConditionLibraryPage() {
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/conditions">Conditions</Breadcrumb>
      </Breadcrumbs>
      <PageHeading title="Library of conditions" />
      <Permitted permission="conditions.edit">
        <Library />
      </Permitted>
    </>
  );
}

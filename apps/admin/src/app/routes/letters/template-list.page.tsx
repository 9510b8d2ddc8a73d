import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { FilterBar } from '../../../components/filter-bar.js';
import { LinkButton } from '../../../components/link-button.js';
import { PageHeading } from '../../../components/page-heading.js';
import { PagedList } from '../../../components/paged-list.js';
import { Permitted } from '../../../components/permitted.js';
import { Select } from '../../../components/select.js';
import { TextField } from '../../../components/text-field.js';
import { TemplateTable } from '../../../features/letters/components/template-table.js';
import {
  letterTemplateChips,
  LETTER_TEMPLATE_STATUS_CHOICES,
} from '../../../features/letters/letters-labels.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { listLetterTemplates } from '../../../lib/api/generated/sdk.gen.js';
import { usePermission } from '../../../lib/session.js';

const route = getRouteApi('/signed-in/letter-templates');

function Templates() {
  const { density: _density, ...search } = route.useSearch();
  const templates = useQuery(apiQuery(listLetterTemplates, { query: search }));
  const mayEdit = usePermission('letters.edit-templates');
  return (
    <>
      <p>
        An offer is made from the latest published template of its fund, or from one of every fund
        where its fund has none.
      </p>
      {mayEdit && <LinkButton to="/letter-templates/new">Write a template</LinkButton>}
      <FilterBar label="Filter letter templates" chips={letterTemplateChips(search)}>
        <TextField name="q" label="Part of the name" defaultValue={search.q} />
        <Select
          name="status"
          label="Status"
          emptyLabel="Any status"
          choices={LETTER_TEMPLATE_STATUS_CHOICES}
          defaultValue={search.status}
        />
      </FilterBar>
      <PagedList
        query={templates}
        things="templates"
        search={search}
        exportPath="/api/v1/letter-templates/export.csv"
      >
        {(rows) => <TemplateTable templates={rows} sort={search.sort} />}
      </PagedList>
    </>
  );
}

/** The words that letters are made from. */
export function TemplateListPage() {
  return (
    <>
      <PageHeading title="Letter templates" />
      <Permitted permission="letters.read-templates">
        <Templates />
      </Permitted>
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FilterBar } from '../../../components/filter-bar.js';
import { PagedList } from '../../../components/paged-list.js';
import { DataTable, type Column } from '../../../components/data-table.js';
import { Select } from '../../../components/select.js';
import { TextField } from '../../../components/text-field.js';
import { fundChoicesQuery } from '../../../features/funds/funds-requests.js';
import type { OrganisationRow } from '../../../features/organisations/organisations-types.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { listOrganisations } from '../../../lib/api/generated/sdk.gen.js';

interface DirectAwardChoiceProps {
  readonly fundId: string | undefined;
  readonly organisationId: string | undefined;
  readonly q: string | undefined;
  readonly cursor: string | undefined;
}

function columns(fundId: string | undefined): Column<OrganisationRow>[] {
  return [
    { key: 'name', heading: 'Organisation', rowHeading: true, cell: ({ name }) => name },
    { key: 'identifier', heading: 'Identifier', cell: ({ identifier }) => identifier },
    {
      key: 'choose',
      heading: 'Choose',
      cell: ({ id, name }) => (
        <Link to="/awards/new" search={{ fundId, organisationId: id }}>
          Choose<span className="visually-hidden"> {name}</span>
        </Link>
      ),
    },
  ];
}

/** Chooses the organisation and the fund of a direct award; both are kept in the address. */
export function DirectAwardChoice(props: DirectAwardChoiceProps) {
  const { fundId, organisationId, q, cursor } = props;
  const funds = useQuery(fundChoicesQuery()).data ?? [];
  const search = { q, sort: 'name', cursor } as const;
  const organisations = useQuery(apiQuery(listOrganisations, { query: search }));
  return (
    <>
      <p>Choose the fund, then the organisation.</p>
      <FilterBar label="Choose fund and organisation" chips={[]}>
        <Select
          key={funds.length}
          name="fundId"
          label="Fund"
          emptyLabel="Choose a fund"
          choices={funds}
          defaultValue={fundId}
        />
        {!organisationId && (
          <TextField name="q" label="Name of the organisation" defaultValue={q} />
        )}
      </FilterBar>
      {!organisationId && (
        <PagedList query={organisations} things="organisations" search={search}>
          {(rows) => (
            <DataTable
              caption="Organisations"
              captionHidden
              columns={columns(fundId)}
              rows={rows}
              rowKey={({ id }) => id}
              empty="No organisation has a name like this."
            />
          )}
        </PagedList>
      )}
    </>
  );
}

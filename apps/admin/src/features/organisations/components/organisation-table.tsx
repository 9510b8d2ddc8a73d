import { identifierSchemeLabel, ORGANISATION_KIND_LABELS } from '@almoner/domain/organisations';
import { Link } from '@tanstack/react-router';
import { DataTable, type Column } from '../../../components/data-table.js';
import { IllustrativeMark } from '../../../components/messages.js';
import type { OrganisationRow } from '../organisations-types.js';

const COLUMNS: readonly Column<OrganisationRow>[] = [
  {
    key: 'name',
    heading: 'Organisation',
    rowHeading: true,
    sortKey: 'name',
    cell: (organisation) => (
      <>
        <Link to="/organisations/$id" params={{ id: organisation.id }}>
          {organisation.name}
        </Link>
        {organisation.illustrative && <IllustrativeMark />}
      </>
    ),
  },
  {
    key: 'kind',
    heading: 'Kind',
    sortKey: 'kind',
    cell: (organisation) => ORGANISATION_KIND_LABELS[organisation.kind],
  },
  {
    key: 'scheme',
    heading: 'Register',
    cell: (organisation) => identifierSchemeLabel(organisation.identifierScheme),
  },
  { key: 'identifier', heading: 'Number', cell: (organisation) => organisation.identifier },
  {
    key: 'areas',
    heading: 'Works in',
    cell: (organisation) => organisation.areas.map((area) => area.name).join(', '),
  },
];

interface OrganisationTableProps {
  readonly organisations: readonly OrganisationRow[];
  readonly sort: string | undefined;
}

/** The organisations, each with the register that knows it. */
export function OrganisationTable({ organisations, sort }: OrganisationTableProps) {
  return (
    <DataTable
      caption="Organisations"
      captionHidden
      columns={COLUMNS}
      rows={organisations}
      rowKey={(organisation) => organisation.id}
      sort={sort}
      empty="No organisation matches these filters. Clear a filter to see more."
    />
  );
}

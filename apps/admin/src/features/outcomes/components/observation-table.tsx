import type { OutcomeFigure } from '@almoner/domain/outcomes';
import { Link } from '@tanstack/react-router';
import { DataTable, type Column } from '../../../components/data-table.js';
import { InstantText } from '../../../components/figures.js';
import { IllustrativeMark } from '../../../components/messages.js';
import { figureText } from '../../../lib/outcome-figures.js';
import type { ObservationRow } from '../outcomes-types.js';

function columns(total: string): Column<ObservationRow>[] {
  return [
    {
      key: 'return',
      heading: 'Return',
      rowHeading: true,
      cell: (row) => (
        <>
          <Link to="/returns/$id" params={{ id: row.returnId }}>
            {row.returnReference}
          </Link>
          {row.illustrative && <IllustrativeMark />}
        </>
      ),
      total: 'Together',
    },
    {
      key: 'organisation',
      heading: 'Organisation',
      sortKey: 'organisationName',
      cell: (row) => row.organisationName,
    },
    { key: 'note', heading: 'Note', cell: (row) => row.note },
    {
      key: 'accepted',
      heading: 'Accepted',
      sortKey: 'acceptedAt',
      cell: (row) => <InstantText instant={row.acceptedAt} />,
    },
    {
      key: 'value',
      heading: 'Figure',
      numeric: true,
      sortKey: 'value',
      cell: (row) => (row.state === 'not-available' ? 'Not available' : figureText(row.unit, row)),
      total,
    },
  ];
}

interface ObservationTableProps {
  readonly observations: readonly ObservationRow[];
  readonly sort: string | undefined;
  /** The rows combined by the rule of the indicator; null where not all of them are on this page. */
  readonly together: OutcomeFigure | null;
}

/** The observations behind a figure, with the combined figure below them. */
export function ObservationTable({ observations, sort, together }: ObservationTableProps) {
  const unit = observations[0]?.unit ?? 'count';
  return (
    <DataTable
      caption="Figures of accepted returns"
      captionHidden
      columns={columns(together ? figureText(unit, together) : '')}
      rows={observations}
      rowKey={(row) => row.id}
      sort={sort}
      empty="No accepted return reports this figure. Clear a filter to see more."
    />
  );
}

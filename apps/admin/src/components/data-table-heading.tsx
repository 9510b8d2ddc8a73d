import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { samePage } from '../lib/same-page.js';

export interface Column<Row> {
  readonly key: string;
  readonly heading: string;
  readonly cell: (row: Row) => ReactNode;
  /** Aligns the column to the right, for figures. */
  readonly numeric?: boolean;
  /** Marks the cell that names the row; it contains the link to the record. */
  readonly rowHeading?: boolean;
  /** The API's sort key; without it the column cannot be sorted. */
  readonly sortKey?: string;
  /** The content of the last row in this column. */
  readonly total?: ReactNode;
}

const ARROWS = { ascending: '▲', descending: '▼' } as const;

function directionOf(sortKey: string, sort: string | undefined): keyof typeof ARROWS | undefined {
  if (sort === sortKey) return 'ascending';
  return sort === `-${sortKey}` ? 'descending' : undefined;
}

/** The heading of a column. A sortable one is a link that sorts by the column, and then reverses the order. */
export function DataTableHeading<Row>({
  column,
  sort,
}: {
  column: Column<Row>;
  sort: string | undefined;
}) {
  const className = column.numeric ? 'al_numeric' : undefined;
  if (!column.sortKey) {
    return (
      <th scope="col" className={className}>
        {column.heading}
      </th>
    );
  }
  const direction = directionOf(column.sortKey, sort);
  const next = direction === 'ascending' ? `-${column.sortKey}` : column.sortKey;
  return (
    <th scope="col" className={className} aria-sort={direction ?? 'none'}>
      <Link {...samePage({ sort: next, cursor: undefined })} className="al_sort">
        {column.heading}
        {direction && <span aria-hidden="true"> {ARROWS[direction]}</span>}
      </Link>
    </th>
  );
}

import { Link } from '@tanstack/react-router';
import { type ReactNode, useId } from 'react';
import { samePage } from '../lib/same-page.js';
import { classNames } from '../lib/class-names.js';
import { EmptyState } from './page.js';

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
function DataTableHeading<Row>({
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

interface DataTableProps<Row> {
  readonly caption: string;
  /** Shows the caption to screen readers only, because the heading above says the same. */
  readonly captionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** The present order, from the address: `name` or `-name`. */
  readonly sort?: string | undefined;
  /** Shown where there are no rows: why, and what to do. */
  readonly empty: ReactNode;
  /** On phones: scroll sideways (to compare figures) or show each row as a block (to read records). */
  readonly narrow?: 'scroll' | 'stack';
}

function TableCell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const Cell = column.rowHeading ? 'th' : 'td';
  return (
    <Cell
      scope={column.rowHeading ? 'row' : undefined}
      className={column.numeric ? 'al_numeric' : undefined}
      data-heading={column.heading}
    >
      <div>{column.cell(row)}</div>
    </Cell>
  );
}

function TableFoot<Row>({ columns }: { columns: readonly Column<Row>[] }) {
  if (!columns.some((column) => column.total !== undefined)) return null;
  return (
    <tfoot>
      <tr>
        {columns.map((column) => (
          <td
            key={column.key}
            className={column.numeric ? 'al_numeric' : undefined}
            data-heading={column.heading}
          >
            {column.total}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}

/** A table of records. Its sorting links change the address; the page reads the order from the address. */
export function DataTable<Row>({
  caption,
  captionHidden = false,
  columns,
  rows,
  rowKey,
  sort,
  empty,
  narrow = 'stack',
}: DataTableProps<Row>) {
  const captionId = useId();
  if (rows.length === 0) return <EmptyState>{empty}</EmptyState>;
  return (
    <div
      className={classNames('al_table-scroll', narrow === 'stack' && 'al_table-scroll--stacked')}
      role="region"
      aria-labelledby={captionId}
      tabIndex={0}
    >
      <table className="ds_table">
        <caption id={captionId} className={captionHidden ? 'visually-hidden' : undefined}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <DataTableHeading key={column.key} column={column} sort={sort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <TableCell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
        <TableFoot columns={columns} />
      </table>
    </div>
  );
}

import { useId, type ReactNode } from 'react';
import { classNames } from '../lib/class-names.js';
import { DataTableHeading, type Column } from './data-table-heading.js';
import { EmptyState } from './states.js';

export type { Column } from './data-table-heading.js';

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

import type { ColumnOf, List } from '@almoner/domain/shared';
import { DataTable } from '../data-table.js';
import { tableColumns, useOfferedColumns, type ListCells } from './list-columns.js';

interface ListTableProps<L extends List, Row extends { readonly id: string }> {
  readonly list: L;
  readonly rows: readonly Row[];
  readonly cells: ListCells<L, Row>;
  /** The columns to show on this page. */
  readonly only: readonly ColumnOf<L>[];
  readonly caption: string;
  /** The text where there are no rows. */
  readonly empty?: string;
}

/** Some rows of a declared list on the page of another record: with its columns, but without sorting. */
export function ListTable<L extends List, Row extends { readonly id: string }>(
  props: ListTableProps<L, Row>,
) {
  const { list, rows, cells, only, caption, empty } = props;
  const columns = tableColumns<L, Row>(useOfferedColumns(list, only), only, cells);
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={columns.map(({ sortKey: _sort, ...column }) => column)}
      rows={rows}
      rowKey={(row) => row.id}
      empty={empty}
    />
  );
}

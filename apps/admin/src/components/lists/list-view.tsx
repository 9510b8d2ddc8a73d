import {
  MOST_SELECTED,
  PAGE_SIZES,
  type ColumnOf,
  type List,
  type ListSearch,
} from '@almoner/domain/shared';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { apiQuery } from '../../lib/api/api-query.js';
import { sumText } from '../../lib/formatters.js';
import { filtersInUse, readListSearch } from '../../lib/list-search.js';
import { useSession } from '../../lib/session.js';
import { DataTable } from '../data-table.js';
import { IllustrativeMark } from '../messages.js';
import { EmptyState, QueryState } from '../page.js';
import { ColumnChoice, tableColumns, useOfferedColumns, type ListCells } from './list-columns.js';
import { ListFiles } from './list-files.js';
import { ListFilters } from './list-filters.js';
import { SavedViews } from './saved-views.js';
import { onListKey, ShortcutHelp } from './list-keys.js';
import type { ListSelection } from './list-selection.js';
import { PageLinks, type PageOf } from './page-links.js';
import { SelectAll, selectColumn } from './select-all.js';

interface Totals {
  readonly totals: object;
  readonly capped: boolean;
  readonly illustrative?: boolean;
}

interface Asked {
  readonly query?: object | undefined;
  readonly signal?: AbortSignal | null | undefined;
}

/**
 * The generated requests of a list. Declared as methods, so that TypeScript accepts functions that each take the query
 * of their own list.
 */
interface ListRequests<Row> {
  /** For example `listAwards`. */
  list(this: void, asked: Asked): Promise<PageOf<Row>>;
  /** For example `totalAwards`, where a column has a total. */
  totals?(this: void, asked: Asked): Promise<Totals>;
}

interface ListViewProps<L extends List, Row extends { readonly id: string }> {
  readonly list: L;
  /** The search parameters, as the route reads them. */
  readonly address: Readonly<Record<string, unknown>>;
  readonly requests: ListRequests<Row>;
  /** How cells that need more than their plain value are shown; the one that names the row contains its link. */
  readonly cells?: ListCells<L, Row>;
  /** The record whose list this is, and the address of that list in the API, where it is not that of all records. */
  readonly under?: { readonly id: string; readonly address: string };
  /** Filters that the page itself sets, such as the record whose list it shows. */
  readonly fixed?: ListSearch<L>;
  /** The columns of this page, instead of the list's default ones. */
  readonly only?: readonly ColumnOf<L>[];
  /** False where the list is too short to need filters. */
  readonly filtered?: boolean;
  /** The text where the list has no records at all, e.g. "You have nothing to pay back." */
  readonly none?: string;
  /** The selected rows, where rows can be selected; `isSelectable` says which rows can be. */
  readonly selection?: ListSelection<Row> | undefined;
  readonly isSelectable?: (row: Row) => boolean;
  /** The name of a row for its checkbox; its reference where left out. */
  readonly nameOf?: (row: Row) => string;
}

function totalWords(list: List, { totals, capped }: Totals): [key: string, words: string][] {
  return Object.entries(totals as Readonly<Record<string, number | null>>).map(([key, pence]) => {
    const sum = sumText(pence);
    const of = capped ? ' of the first 10,000' : '';
    return [key, `${list.columns[key]?.total ?? 'In all'}${of}: ${sum}`];
  });
}

/** The sums of the money columns over all matching records, requested separately from the rows. */
function useTotals(list: List, requests: ListRequests<never>, search: object) {
  const { sort: _sort, cursor: _cursor, limit: _limit, ...filters } = search as ListSearch;
  const totals = useQuery({
    queryKey: [list.name, 'totals', filters],
    queryFn: ({ signal }) => requests.totals?.({ query: filters, signal }) ?? null,
    enabled: requests.totals !== undefined,
    placeholderData: keepPreviousData,
  }).data;
  return {
    words: totals ? totalWords(list, totals) : [],
    areIllustrative: totals?.illustrative === true,
  };
}

function referenceOf(row: object): string {
  return String((row as { readonly reference?: unknown }).reference);
}

/** Reads as many matching records as one command takes, in as few requests as the API allows. */
async function readMatching<Row>({ list }: ListRequests<Row>, search: object): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | null | undefined;
  while (rows.length < MOST_SELECTED && cursor !== null) {
    const page = await list({ query: { ...search, limit: 100, cursor } });
    rows.push(...page.items);
    cursor = page.nextCursor;
  }
  return rows.slice(0, MOST_SELECTED);
}

/** Names the parameters of the address that the list does not know and has ignored. */
function Ignored({ list, names }: { list: List; names: readonly string[] }): ReactNode {
  if (names.length === 0) return null;
  const quoted = names.map((name) => `“${name}”`).join(', ');
  return (
    <p className="al_secondary" role="status">
      The address also says {quoted}, which this list of {list.things} does not know. It is ignored.
    </p>
  );
}

/**
 * A declared list on its page: filters, rows with chosen columns, totals, previous and next page, and files of the
 * whole list. Everything that a person chooses is kept in the address.
 */
export function ListView<L extends List, Row extends { readonly id: string }>(
  props: ListViewProps<L, Row>,
) {
  const { list, address, requests, cells = {}, only, filtered = true, selection } = props;
  const { isSelectable = () => true, nameOf = referenceOf, none, under } = props;
  const { search: read, columns: chosen, kept, ignored } = readListSearch(list, address);
  const search = { ...read, ...props.fixed };
  const asked = { ...(under && { path: { id: under.id } }), query: search };
  const fixed = Object.keys(props.fixed ?? {});
  const rows = useQuery({
    ...apiQuery(requests.list, asked),
    placeholderData: keepPreviousData,
  });
  const totals = useTotals(list, requests as ListRequests<never>, search);
  const offered = useOfferedColumns(list, only);
  const signedInAs = useSession()?.audience;
  const columns = [
    ...(selection ? [selectColumn(selection, isSelectable, nameOf)] : []),
    ...tableColumns<L, Row>(offered, chosen ?? only ?? null, cells),
  ];
  const { cursor: _cursor, limit: _limit, ...unpaged } = search;
  const narrowed = filtersInUse(list, read).length > 0 || search.cursor !== undefined;
  return (
    <>
      {filtered && <ListFilters list={list} search={read} fixed={fixed} />}
      <Ignored list={list} names={ignored} />
      <QueryState query={rows}>
        {(page) => (
          <div onKeyDown={onListKey} aria-busy={rows.isPlaceholderData}>
            {page.items.length === 0 && !narrowed ? (
              <EmptyState>{none ?? `There are no ${list.things} yet.`}</EmptyState>
            ) : (
              <>
                <div className="al_list-tools">
                  {selection && page.items.length > 0 && (
                    <SelectAll
                      things={list.things}
                      page={page}
                      selection={selection}
                      isSelectable={isSelectable}
                      readAll={() => readMatching(requests, unpaged)}
                    />
                  )}
                  {signedInAs === 'staff' && filtered && !under && (
                    <SavedViews list={list} shown={kept} />
                  )}
                  {signedInAs === 'staff' && only === undefined && (
                    <ColumnChoice offered={offered} chosen={chosen} />
                  )}
                </div>
                <DataTable
                  caption={list.things.charAt(0).toUpperCase() + list.things.slice(1)}
                  captionHidden
                  columns={columns}
                  rows={page.items}
                  rowKey={(row) => row.id}
                  sort={search.sort ?? list.order}
                  empty={`No ${list.things} match these filters. Clear a filter to see more.`}
                />
              </>
            )}
            {page.items.length > 0 && (
              <>
                {totals.words.map(([key, words]) => (
                  <p key={key} className="al_list-total">
                    {words}
                    {totals.areIllustrative && <IllustrativeMark />}
                  </p>
                ))}
                <PageLinks things={list.things} page={page} size={search.limit ?? PAGE_SIZES[0]} />
                <ListFiles
                  things={list.things}
                  address={under?.address ?? list.name}
                  search={unpaged}
                />
                {signedInAs === 'staff' && <ShortcutHelp selecting={selection !== undefined} />}
              </>
            )}
          </div>
        )}
      </QueryState>
    </>
  );
}

import {
  MOST_SELECTED,
  PAGE_SIZES,
  type ColumnOf,
  type List,
  type ListSearch,
} from '@almoner/domain/shared';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { apiQuery } from '../../lib/api/api-query.js';
import { countText, moneyText, totalText } from '../../lib/formatters.js';
import { filtersInForce, readListSearch } from '../../lib/list-search.js';
import { samePage, useSearchChange } from '../../lib/same-page.js';
import { stringifySearchText } from '../../lib/search-text.js';
import { useSession } from '../../lib/session.js';
import { DataTable, type Column } from '../data-table.js';
import { QueryState } from '../query-state.js';
import { Select } from '../select.js';
import { SelectBox } from '../select-box.js';
import { EmptyState } from '../states.js';
import { ColumnChoice, tableColumns, useOfferedColumns, type ListCells } from './list-columns.js';
import { ListFilters } from './list-filters.js';
import { SavedViews } from './saved-views.js';
import { onListKey, ShortcutHelp } from './list-keys.js';
import type { ListSelection } from './list-selection.js';
import { WorkbookButton } from './workbook-button.js';

interface PageOf<Row> {
  readonly items: readonly Row[];
  readonly nextCursor: string | null;
  readonly previousCursor: string | null;
  readonly total: { readonly value: number; readonly capped: boolean };
}

interface Totals {
  readonly totals: object;
  readonly capped: boolean;
}

interface Asked {
  readonly query?: object;
  readonly signal?: AbortSignal;
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
    const sum = pence === null ? 'too large to show' : moneyText(pence);
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
  return totals ? totalWords(list, totals) : [];
}

interface SelectAllProps<Row extends { readonly id: string }> {
  readonly list: List;
  readonly page: PageOf<Row>;
  readonly selection: ListSelection<Row>;
  readonly isSelectable: (row: Row) => boolean;
  /** Reads all matching records, page by page. */
  readonly readAll: () => Promise<readonly Row[]>;
}

/** Selects the rows of the page, all matching records, or none. */
function SelectAll<Row extends { readonly id: string }>(props: SelectAllProps<Row>) {
  const { list, page, selection, isSelectable, readAll } = props;
  const all = useMutation({
    mutationFn: readAll,
    onSuccess: (rows) => selection.add(rows.filter(isSelectable)),
  });
  const here = page.items.filter(isSelectable);
  const isWhole = page.nextCursor === null && page.previousCursor === null;
  const most = Math.min(page.total.value, MOST_SELECTED);
  const count = selection.rows.length;
  return (
    <div className="al_selection" role="group" aria-label={`Select ${list.things}`}>
      {here.length > 0 && (
        <button type="button" className="al_link-button" onClick={() => selection.add(here)}>
          Select the {countText(here.length)} on this page
        </button>
      )}
      {!isWhole && (
        <button
          type="button"
          className="al_link-button"
          disabled={all.isPending}
          onClick={() => all.mutate()}
        >
          {page.total.value > MOST_SELECTED || page.total.capped
            ? `Select the first ${countText(most)} that match`
            : `Select all ${countText(most)} that match`}
        </button>
      )}
      {count > 0 && (
        <button type="button" className="al_link-button" onClick={() => selection.clear()}>
          Select none
        </button>
      )}
      <span role="status">{count > 0 && `${countText(count)} selected`}</span>
    </div>
  );
}

interface PageLinksProps {
  readonly list: List;
  readonly page: PageOf<unknown>;
  readonly size: number;
}

/** How much of the list is shown, the links to the previous and next pages, and the size of a page. */
function PageLinks({ list, page, size }: PageLinksProps) {
  const changeSearch = useSearchChange();
  const { previousCursor, nextCursor, total, items } = page;
  const links = [
    { words: 'First page', cursor: undefined, shown: previousCursor !== null },
    { words: 'Previous page', cursor: previousCursor, shown: previousCursor !== null },
    { words: 'Next page', cursor: nextCursor, shown: nextCursor !== null },
  ].filter(({ shown }) => shown);
  return (
    <nav className="ds_pagination al_pages" aria-label={`Pages of ${list.things}`}>
      <p>
        Showing {countText(items.length)} of {totalText(total)} {list.things}
      </p>
      <ul className="ds_pagination__list">
        {links.map(({ words, cursor }) => (
          <li className="ds_pagination__item" key={words}>
            <Link className="ds_pagination__link" {...samePage({ cursor: cursor ?? undefined })}>
              {words}
            </Link>
          </li>
        ))}
      </ul>
      {(total.capped || total.value > PAGE_SIZES[0]) && (
        <Select
          name="limit"
          label="Rows on a page"
          choices={PAGE_SIZES.map((rows) => ({ value: String(rows), label: String(rows) }))}
          value={String(size)}
          onChange={(event) => {
            const { value } = event.target;
            const limit = value === String(PAGE_SIZES[0]) ? undefined : value;
            changeSearch({ limit, cursor: undefined });
          }}
        />
      )}
    </nav>
  );
}

function selectColumn<Row extends { readonly id: string }>(
  selection: ListSelection<Row>,
  isSelectable: (row: Row) => boolean,
  nameOf: (row: Row) => string,
): Column<Row> {
  return {
    key: 'select',
    heading: 'Select',
    cell: (row) =>
      isSelectable(row) && (
        <SelectBox
          label={`Select ${nameOf(row)}`}
          checked={selection.has(row.id)}
          onChange={(chosen) => (chosen ? selection.add([row]) : selection.remove([row.id]))}
        />
      ),
  };
}

function referenceOf(row: object): string {
  return String((row as { readonly reference?: unknown }).reference);
}

/** Reads as many matching records as one command takes, in as few requests as the API allows. */
async function readMatching<Row>(requests: ListRequests<Row>, search: object): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | null | undefined;
  while (rows.length < MOST_SELECTED && cursor !== null) {
    const page = await requests.list({ query: { ...search, limit: 100, cursor } });
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
  const { isSelectable = () => true, nameOf = referenceOf, none } = props;
  const { search: read, columns: chosen, kept, ignored } = readListSearch(list, address);
  const search = { ...read, ...props.fixed };
  const fixed = Object.keys(props.fixed ?? {});
  const rows = useQuery({
    ...apiQuery(requests.list, { query: search }),
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
  const narrowed = filtersInForce(list, read).length > 0 || search.cursor !== undefined;
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
                      list={list}
                      page={page}
                      selection={selection}
                      isSelectable={isSelectable}
                      readAll={() => readMatching(requests, unpaged)}
                    />
                  )}
                  {signedInAs === 'staff' && filtered && <SavedViews list={list} shown={kept} />}
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
                {totals.map(([key, words]) => (
                  <p key={key} className="al_list-total">
                    {words}
                  </p>
                ))}
                <PageLinks list={list} page={page} size={search.limit ?? PAGE_SIZES[0]} />
                <p className="al_export">
                  <a
                    href={`/api/v1/${list.name}/export.csv${stringifySearchText(unpaged)}`}
                    download
                  >
                    Download these {list.things} (CSV)
                  </a>{' '}
                  <WorkbookButton list={list} search={unpaged} />
                </p>
                {signedInAs === 'staff' && <ShortcutHelp selecting={selection !== undefined} />}
              </>
            )}
          </div>
        )}
      </QueryState>
    </>
  );
}

import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { isNarrowed } from '../lib/search-params.js';
import { ExportLink } from './export-link.js';
import { Pagination } from './pagination.js';
import { QueryState } from './query-state.js';
import { EmptyState } from './states.js';

interface ListOf<Row> {
  readonly items: readonly Row[];
  readonly nextCursor: string | null;
  readonly total: { readonly value: number; readonly capped: boolean };
}

interface PagedListProps<Row> {
  readonly query: UseQueryResult<ListOf<Row>, Error>;
  /** The plural name of the records, e.g. "funds". */
  readonly things: string;
  /** The present search parameters: filters, order and the cursor of this page. */
  readonly search: { readonly cursor?: string | undefined };
  /** The text where there are no records at all, e.g. "You have nothing to pay back." */
  readonly none?: string;
  /** The address of the same list as a file. */
  readonly exportPath?: string;
  /** Makes the table of this page's rows; without rows the table says that the filters leave none. */
  readonly children: (rows: readonly Row[]) => ReactNode;
}

/** One page of a list with its states, links to the other pages, and the whole list as a file. */
export function PagedList<Row>(props: PagedListProps<Row>) {
  const { query, things, search, exportPath, children } = props;
  const { none = `There are no ${things} yet.` } = props;
  return (
    <QueryState query={query}>
      {({ items, total, nextCursor }) => (
        <>
          {items.length > 0 || isNarrowed(search) ? (
            children(items)
          ) : (
            <EmptyState>{none}</EmptyState>
          )}
          <Pagination
            shown={items.length}
            total={total}
            nextCursor={nextCursor}
            cursor={search.cursor}
            things={things}
          />
          {exportPath && items.length > 0 && (
            <ExportLink path={exportPath} search={search} things={things} />
          )}
        </>
      )}
    </QueryState>
  );
}

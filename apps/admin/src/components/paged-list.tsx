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
  /** The plural of what is listed, e.g. "funds". */
  readonly things: string;
  /** The search parameters in force: filters, sort and the cursor of this page. */
  readonly search: { readonly cursor?: string | undefined };
  /** What to say where there is none at all, e.g. "You have nothing to pay back." */
  readonly none?: string;
  /** Where the API gives the same list as a file. */
  readonly exportPath?: string;
  /** The table of the rows of this page; with no row it says that the filters leave none. */
  readonly children: (rows: readonly Row[]) => ReactNode;
}

/** One page of a list with its states, the way to the rest of it, and all of it as a file. */
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

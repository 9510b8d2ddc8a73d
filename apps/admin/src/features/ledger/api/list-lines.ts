import { queryOptions } from '@tanstack/react-query';
import { listLedgerLines } from '../../../lib/api/generated/sdk.gen.js';
import type {
  ListLedgerLinesData,
  ListLedgerLinesResponse,
} from '../../../lib/api/generated/types.gen.js';

export type LinesSearch = Readonly<Omit<NonNullable<ListLedgerLinesData['query']>, 'limit'>>;

export type LedgerLineRow = ListLedgerLinesResponse['items'][number];

/** Where the list is given as a file. */
export const LINES_EXPORT = '/api/v1/ledger-lines/export.csv';

/** One page of the lines of the ledger. */
export function linesQuery(search: LinesSearch) {
  return queryOptions({
    queryKey: ['ledger', 'lines', search],
    queryFn: ({ signal }) => listLedgerLines({ query: search, signal }),
  });
}

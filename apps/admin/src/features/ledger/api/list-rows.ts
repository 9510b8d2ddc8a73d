import { queryOptions } from '@tanstack/react-query';
import { listLedgerRows } from '../../../lib/api/generated/sdk.gen.js';
import type {
  ListLedgerRowsData,
  ListLedgerRowsResponse,
} from '../../../lib/api/generated/types.gen.js';

export type RowsSearch = Readonly<Omit<NonNullable<ListLedgerRowsData['query']>, 'limit'>>;

export type LedgerRow = ListLedgerRowsResponse['items'][number];

/** Where the rows of an import are given as a file, with what is wrong with each. */
export function rowsExport(importId: string): string {
  return `/api/v1/ledger-imports/${importId}/rows/export.csv`;
}

/** One page of the rows of an uploaded file, with the row numbers of its spreadsheet. */
export function rowsQuery(importId: string, search: RowsSearch) {
  return queryOptions({
    queryKey: ['ledger', 'rows', importId, search],
    queryFn: ({ signal }) => listLedgerRows({ path: { id: importId }, query: search, signal }),
  });
}

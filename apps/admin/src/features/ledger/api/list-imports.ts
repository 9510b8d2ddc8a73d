import { queryOptions } from '@tanstack/react-query';
import { listLedgerImports } from '../../../lib/api/generated/sdk.gen.js';
import type {
  ListLedgerImportsData,
  ListLedgerImportsResponse,
} from '../../../lib/api/generated/types.gen.js';

export type ImportsSearch = Readonly<Omit<NonNullable<ListLedgerImportsData['query']>, 'limit'>>;

export type ImportRow = ListLedgerImportsResponse['items'][number];

/** Where the list is given as a file. */
export const IMPORTS_EXPORT = '/api/v1/ledger-imports/export.csv';

/** One page of the ledger files that were uploaded. */
export function importsQuery(search: ImportsSearch) {
  return queryOptions({
    queryKey: ['ledger', 'imports', search],
    queryFn: ({ signal }) => listLedgerImports({ query: search, signal }),
  });
}

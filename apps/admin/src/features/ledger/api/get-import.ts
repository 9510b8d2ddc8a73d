import { queryOptions } from '@tanstack/react-query';
import { getLedgerImport } from '../../../lib/api/generated/sdk.gen.js';
import type { GetLedgerImportResponse } from '../../../lib/api/generated/types.gen.js';

export type LedgerImport = GetLedgerImportResponse;

/** One uploaded ledger file with what its rows are. */
export function importQuery(id: string) {
  return queryOptions({
    queryKey: ['ledger', 'import', id],
    queryFn: ({ signal }) => getLedgerImport({ path: { id }, signal }),
  });
}

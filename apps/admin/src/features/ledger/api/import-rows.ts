import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { ImportLedgerRowsResponse } from '../../../lib/api/generated/types.gen.js';

export type ImportResult = ImportLedgerRowsResponse;

/** Imports the good rows of a file and pays the payments that they confirm exactly; doing it twice changes nothing. */
export function importRows(id: string, key: string): Promise<ImportResult> {
  return sdk.importLedgerRows({ path: { id }, headers: idempotent(key) });
}

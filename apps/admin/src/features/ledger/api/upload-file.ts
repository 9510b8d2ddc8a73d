import type { LedgerProfileKey } from '@almoner/domain/ledger';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { LedgerImport } from './get-import.js';

/**
 * Uploads a CSV file to look at before any of it counts; recognised by its headings unless a profile is named.
 * Refused with `ledger.unknown-profile` or `ledger.unreadable-file`.
 */
export function uploadFile(file: File, profile?: LedgerProfileKey): Promise<LedgerImport> {
  return sdk.uploadLedgerFile({ body: { file, ...(profile && { profile }) } });
}

import { ledgerProfile } from '@almoner/domain/ledger';
import type { FastifyRequest } from 'fastify';
import { readCsvUpload, refuseField } from '../../platform/http/csv-upload.js';
import { LEDGER_FILE_REFUSALS } from './ledger-file.js';

/** What the form of an upload holds. */
export interface LedgerUpload {
  readonly fileName: string;
  readonly content: Uint8Array;
  /** Which profile the sender says it is; recognised by its headings where left out. */
  readonly profile: string | undefined;
}

/** The one file of a multipart form, `file`, and its `profile`; `limitBytes` is the limit the server was given. */
export async function readLedgerUpload(
  request: FastifyRequest,
  limitBytes: number,
): Promise<LedgerUpload> {
  const { fields, ...file } = await readCsvUpload(request, {
    limitBytes,
    texts: ['profile'],
    refusals: LEDGER_FILE_REFUSALS,
  });
  const profile = fields.get('profile');
  if (profile !== undefined && ledgerProfile(profile) === null)
    throw refuseField('profile', 'Name a known kind of ledger file.');
  return { ...file, profile };
}

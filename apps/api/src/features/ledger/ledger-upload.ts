import { ledgerProfile } from '@almoner/domain/ledger';
import type { FastifyRequest } from 'fastify';
import { readCsvUpload, refuseField } from '../../platform/http/csv-upload.js';
import { LEDGER_FILE_REFUSALS } from './ledger-file.js';

/** The fields of an upload. */
export interface LedgerUpload {
  readonly fileName: string;
  readonly content: Uint8Array;
  /** The profile that the sender named; undefined where the headings decide. */
  readonly profile: string | undefined;
}

/**
 * Reads the file of a multipart form, `file`, and the form's `profile`; `limitBytes` is the limit the server was
 * started with.
 */
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

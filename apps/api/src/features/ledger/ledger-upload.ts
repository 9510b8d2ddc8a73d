import { ledgerProfile } from '@almoner/domain/ledger';
import { refusal, RefusalError } from '@almoner/domain/shared';
import type { Multipart } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { unreadable } from './decode-text.js';

/** What the form of an upload holds. */
export interface LedgerUpload {
  readonly fileName: string;
  readonly content: Uint8Array;
  /** Which profile the sender says it is; recognised by its headings where left out. */
  readonly profile: string | undefined;
}

/** How browsers and scripts label a CSV file. */
const CSV_TYPES = new Set([
  'text/csv',
  'text/plain',
  'application/csv',
  'application/vnd.ms-excel',
  'application/octet-stream',
]);

const MEGABYTE = 1_048_576;

function refuseField(field: string, detail: string): RefusalError {
  return new RefusalError(refusal('shared.invalid', {}, [{ pointer: `/${field}`, detail }]));
}

function tooLarge(limitBytes: number): RefusalError {
  const params = { limit: Math.floor(limitBytes / MEGABYTE), unit: 'MB' };
  const errors = [{ pointer: '/file', detail: `Send a file of at most ${params.limit} MB` }];
  return new RefusalError(refusal('ledger.file-too-large', params, errors));
}

function readName(given: string): string {
  const last = given.split(/[\\/]/).at(-1) ?? '';
  return last.replaceAll(/\p{Cc}/gu, '').slice(0, 200) || 'unnamed.csv';
}

async function readPart(part: Multipart): Promise<Partial<LedgerUpload>> {
  if (part.type === 'file') {
    const content = await part.toBuffer();
    if (part.fieldname !== 'file')
      throw refuseField(part.fieldname, 'This field is not known here.');
    if (!CSV_TYPES.has(part.mimetype)) throw unreadable(`it is ${part.mimetype} and not CSV`);
    return { content, fileName: readName(part.filename) };
  }
  if (part.fieldname === 'file') throw refuseField('file', 'Send the file itself, with its name.');
  if (part.fieldname !== 'profile')
    throw refuseField(part.fieldname, 'This field is not known here.');
  const profile = String(part.value);
  if (ledgerProfile(profile) === null)
    throw refuseField('profile', 'Name a known kind of ledger file.');
  return { profile };
}

async function readParts(request: FastifyRequest): Promise<Partial<LedgerUpload>> {
  let form: Partial<LedgerUpload> = {};
  for await (const part of request.parts()) form = { ...form, ...(await readPart(part)) };
  return form;
}

/** What Fastify throws once a file is past the limit of uploads. */
function isTooLarge(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === 'FST_REQ_FILE_TOO_LARGE';
}

/**
 * The one file of a multipart form, `file`, and its `profile`. Every way in which a form can be
 * malformed is refused by the name of its field; `limitBytes` is the limit the server was given.
 */
export async function readLedgerUpload(
  request: FastifyRequest,
  limitBytes: number,
): Promise<LedgerUpload> {
  if (!request.isMultipart()) throw refuseField('file', 'Send the file as multipart/form-data.');
  const { content, fileName, profile } = await readParts(request).catch((error: unknown) => {
    if (error instanceof RefusalError) throw error;
    if (isTooLarge(error)) throw tooLarge(limitBytes);
    throw unreadable('the upload is not one whole form with one file');
  });
  if (content === undefined || fileName === undefined) throw refuseField('file', 'Choose a file.');
  return { content, fileName, profile };
}

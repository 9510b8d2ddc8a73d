import { characterFault, refusal, RefusalError, storedText } from '@almoner/domain/shared';
import type { Multipart } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { tooLarge, unreadable, type FileRefusals } from './csv-text.js';

/** The form of an upload: one CSV file and the text fields sent with it. */
export interface CsvUpload {
  readonly fileName: string;
  readonly content: Uint8Array;
  readonly fields: ReadonlyMap<string, string>;
}

/** The media types that browsers and scripts send for a CSV file. */
const CSV_TYPES = new Set([
  'text/csv',
  'text/plain',
  'text/tab-separated-values',
  'application/csv',
  'application/vnd.ms-excel',
  'application/octet-stream',
]);

const MEGABYTE = 1_048_576;

/** A refusal of one field of the form, by its name. */
export function refuseField(field: string, detail: string): RefusalError {
  return new RefusalError(refusal('shared.invalid', {}, [{ pointer: `/${field}`, detail }]));
}

function readName(given: string): string {
  const last = given.split(/[\\/]/).at(-1) ?? '';
  const seen = storedText(last).replaceAll(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/gu, '');
  return seen.slice(0, 200) || 'unnamed.csv';
}

interface UploadRules {
  readonly limitBytes: number;
  /** The names of the text fields that may be sent with the file. */
  readonly texts: readonly string[];
  readonly refusals: FileRefusals;
}

class Form {
  file: { readonly fileName: string; readonly content: Uint8Array } | null = null;
  readonly fields = new Map<string, string>();

  constructor(private readonly rules: UploadRules) {}

  async read(part: Multipart): Promise<void> {
    if (part.type === 'file') {
      const content = await part.toBuffer();
      if (part.fieldname !== 'file') throw this.unknown(part.fieldname);
      if (!CSV_TYPES.has(part.mimetype))
        throw unreadable(this.rules.refusals, `it is ${part.mimetype} and not CSV`);
      this.file = { content, fileName: readName(part.filename) };
      return;
    }
    if (part.fieldname === 'file')
      throw refuseField('file', 'Send the file itself, with its name.');
    if (!this.rules.texts.includes(part.fieldname)) throw this.unknown(part.fieldname);
    const value = storedText(String(part.value));
    const fault = characterFault(value);
    if (fault !== null) throw refuseField(part.fieldname, `${fault}.`);
    this.fields.set(part.fieldname, value);
  }

  private unknown(field: string): RefusalError {
    return refuseField(field, 'This field is not known here.');
  }
}

/** Whether an error is the one that Fastify throws for a file above the upload limit. */
function isTooLarge(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === 'FST_REQ_FILE_TOO_LARGE';
}

function refusalOf(error: unknown, { refusals, limitBytes }: UploadRules): RefusalError {
  if (error instanceof RefusalError) return error;
  if (isTooLarge(error)) return tooLarge(refusals, Math.floor(limitBytes / MEGABYTE), 'MB');
  return unreadable(refusals, 'the upload is not one whole form with one file');
}

/**
 * Reads the one file of a multipart form, `file`, and its text fields. Refuses a malformed form by the name of the
 * field that is wrong; `limitBytes` is the limit the server was started with.
 */
export async function readCsvUpload(
  request: FastifyRequest,
  rules: UploadRules,
): Promise<CsvUpload> {
  if (!request.isMultipart()) throw refuseField('file', 'Send the file as multipart/form-data.');
  // a form that does not say how long it is may be as long as is allowed
  request.hold(Number(request.headers['content-length'] ?? rules.limitBytes));
  const form = new Form(rules);
  try {
    for await (const part of request.parts()) await form.read(part);
  } catch (error) {
    throw refusalOf(error, rules);
  }
  if (form.file === null) throw refuseField('file', 'Choose a file.');
  return { ...form.file, fields: form.fields };
}

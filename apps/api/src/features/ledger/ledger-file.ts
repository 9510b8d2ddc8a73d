import { createHash } from 'node:crypto';
import {
  ledgerFingerprintText,
  ledgerLikenessText,
  ledgerProfile,
  normaliseReference,
  occurrences,
  readLedgerRow,
  recogniseProfile,
  unknownHeadingsSentence,
  type LedgerEntry,
  type LedgerProfile,
  type LedgerRowError,
  type RowIdentity,
} from '@almoner/domain/ledger';
import { refusal, RefusalError } from '@almoner/domain/shared';
import { csvRecords, inTurns, unreadable } from '../../platform/http/csv-text.js';

const MOST_ROWS = 50_000;

/** The codes with which a ledger file is refused. */
export const LEDGER_FILE_REFUSALS = {
  unreadable: 'ledger.unreadable-file',
  tooLarge: 'ledger.file-too-large',
} as const;

/** A row of the file; `rowNumber` is its number in a spreadsheet, where the headings are row 1. */
interface FileRow {
  readonly rowNumber: number;
  readonly cells: readonly string[];
}

export interface ReadRow extends FileRow, RowIdentity {
  readonly line: LedgerEntry;
  readonly normalisedReference: string;
}

export interface FaultyRow extends FileRow {
  readonly errors: readonly LedgerRowError[];
}

/** A ledger file as it was read. */
export interface LedgerFile {
  readonly profile: LedgerProfile;
  readonly sha256: string;
  readonly rows: readonly ReadRow[];
  readonly faulty: readonly FaultyRow[];
}

function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

function profileFor(headings: readonly string[], asked: string | undefined): LedgerProfile {
  const profile = recogniseProfile(headings);
  if (profile !== null && (asked === undefined || asked === profile.key)) return profile;
  const wanted = asked === undefined ? null : ledgerProfile(asked);
  const detail = unknownHeadingsSentence(headings, wanted);
  throw new RefusalError(refusal('ledger.unknown-profile', {}, [{ pointer: '/file', detail }]));
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

type Understood = FileRow & ({ readonly line: LedgerEntry } | Pick<FaultyRow, 'errors'>);

function understand(profile: LedgerProfile, row: FileRow): Understood {
  const read = readLedgerRow(profile, row.cells);
  return read.ok ? { ...row, line: read.line } : { ...row, errors: read.errors };
}

async function identify(
  profile: LedgerProfile,
  entries: readonly (FileRow & { line: LedgerEntry })[],
): Promise<ReadRow[]> {
  const fingerprints = await inTurns(entries, ({ line }) =>
    sha256(ledgerFingerprintText(profile, line)),
  );
  const counts = occurrences(fingerprints);
  return inTurns(entries, (entry, index) => ({
    ...entry,
    fingerprint: fingerprints[index] ?? '',
    occurrence: counts[index] ?? 1,
    likeness: sha256(ledgerLikenessText(entry.line)),
    normalisedReference: normaliseReference(entry.line.reference),
  }));
}

/**
 * Reads a ledger file: recognises its profile by the headings, or checks the headings against the profile the sender
 * named, and reads every row. Refuses with `ledger.unreadable-file`, `ledger.unknown-profile` or
 * `ledger.file-too-large`. A row that cannot be read is reported in the answer; it does not refuse the file.
 */
export async function readLedgerFile(content: Uint8Array, asked?: string): Promise<LedgerFile> {
  const [headings = [], ...body] = await csvRecords(
    content,
    { mostRows: MOST_ROWS },
    LEDGER_FILE_REFUSALS,
  );
  if (isBlank(headings)) throw unreadable(LEDGER_FILE_REFUSALS, 'its first row has no headings');
  const profile = profileFor(headings, asked);
  const rows = await inTurns(body, (cells, index) =>
    isBlank(cells) ? null : understand(profile, { rowNumber: index + 2, cells }),
  );
  const understood = rows.filter((row) => row !== null);
  if (understood.length === 0)
    throw unreadable(LEDGER_FILE_REFUSALS, 'it has headings and no rows');
  const readable = understood.filter((row) => 'line' in row);
  return {
    profile,
    sha256: sha256(content),
    rows: await identify(profile, readable),
    faulty: understood.filter((row) => 'errors' in row),
  };
}

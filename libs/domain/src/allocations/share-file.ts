import { missedColumnsSentence } from '../shared/index.js';
import { recipientFault, type NamedArea } from './allocation-policy.js';
import { areaFinder, plainName } from './area-names.js';
import { formatWeight, parseWeight } from './weights.js';

/** An organisation that a row can name, or that is chosen for an area already. */
export interface NamedOrganisation {
  readonly id: string;
  readonly name: string;
  readonly identifier: string;
}

/** What is needed to read a file: the areas, and the organisations that rows can name. */
export interface ShareFileContext {
  readonly areas: readonly NamedArea[];
  readonly organisations: readonly NamedOrganisation[];
  /** By area code, the organisation that gets the award where the row names none. */
  readonly organisationOf: ReadonlyMap<string, string>;
}

export const SHARE_ROW_GROUPS = [
  'unknown-area',
  'repeated-area',
  'bad-share',
  'unknown-organisation',
  'left-out',
  'fine',
] as const;

export type ShareRowGroup = (typeof SHARE_ROW_GROUPS)[number];

/** One row as it was read; `rowNumber` counts as the spreadsheet does. */
export interface ShareRow {
  readonly rowNumber: number;
  readonly cells: readonly string[];
  readonly group: ShareRowGroup;
  /** Why the row cannot be used, as a sentence; null where it can. */
  readonly problem: string | null;
  readonly areaCode: string | null;
  readonly areaName: string | null;
  readonly organisationId: string | null;
  /** The share in the form in which it is stored, "12.345"; null where it could not be read. */
  readonly weight: string | null;
}

/** A file of area shares. It can be used only where no row has a problem and no area is missing. */
export interface ShareFile {
  readonly headings: readonly string[];
  readonly rows: readonly ShareRow[];
  readonly missing: readonly NamedArea[];
}

interface Columns {
  readonly area: number;
  readonly share: number;
  readonly organisation: number;
}

/** Known headings of each column, as `plainName` writes them. */
const HEADINGS = {
  area: [
    'area',
    'area code',
    'area name',
    'code',
    'name',
    'adp',
    'adp name',
    'adp code',
    'partnership',
    'alcohol and drug partnership',
    'council',
    'council area',
    'local authority',
    'health board',
  ],
  share: [
    'share',
    'shares',
    'weight',
    'weighting',
    'population',
    'percentage',
    'per cent',
    'percent',
    'formula share',
    'nrac',
    'proportion',
    'count',
    'number',
    'value',
  ],
  organisation: [
    'organisation',
    'organisation name',
    'recipient',
    'payee',
    'identifier',
    'paid to',
  ],
} as const;

function columnOf(headings: readonly string[], known: readonly string[]): number {
  return headings.findIndex((heading) => known.includes(plainName(heading)));
}

function recogniseColumns(headings: readonly string[]): Columns | null {
  const area = columnOf(headings, HEADINGS.area);
  const share = columnOf(headings, HEADINGS.share);
  if (area < 0 || share < 0) return null;
  return { area, share, organisation: columnOf(headings, HEADINGS.organisation) };
}

/** Which of the columns of a share file its headings do not name, with the headings nearest to them. */
export function missedShareColumns(headings: readonly string[]): string {
  return missedColumnsSentence(
    [
      { heading: 'Area', spellings: HEADINGS.area },
      { heading: 'Share', spellings: HEADINGS.share },
    ],
    headings,
  );
}

/** First cells of rows that show a total. Such rows are skipped. */
const TOTALS = ['total', 'totals', 'grand total', 'scotland', 'all'];

type Problem = Pick<ShareRow, 'group' | 'problem'>;

interface Parts {
  readonly area: NamedArea | null;
  readonly organisationId: string | null;
  readonly weight: string | null;
  readonly problems: readonly Problem[];
}

type NamedRecipient = { readonly id: string | null } | { readonly problem: string };

function recipientOf(
  text: string,
  area: NamedArea | null,
  { organisations, organisationOf }: ShareFileContext,
): NamedRecipient {
  if (area?.goesTo) {
    const only = area.goesTo;
    if (text === '' || plainName(text) === plainName(only.name)) return { id: only.organisationId };
    return { problem: `${recipientFault(area, '') ?? ''}.` };
  }
  if (text === '') return { id: area === null ? null : (organisationOf.get(area.code) ?? null) };
  const [named, ...others] = organisations.filter(
    ({ name, identifier }) => plainName(name) === plainName(text) || identifier === text,
  );
  return named !== undefined && others.length === 0
    ? { id: named.id }
    : { problem: 'No single organisation has this name or identifier.' };
}

function partsOf(
  cell: (column: number) => string,
  columns: Columns,
  context: ShareFileContext,
  find: (text: string) => NamedArea | null,
): Parts {
  const area = find(cell(columns.area));
  const share = parseWeight(cell(columns.share));
  const recipient = recipientOf(cell(columns.organisation), area, context);
  const problems: Problem[] = [];
  if (area === null)
    problems.push({
      group: 'unknown-area',
      problem: 'No area of this kind has this name or code.',
    });
  if (!share.ok) problems.push({ group: 'bad-share', problem: `${share.fault}.` });
  if ('problem' in recipient)
    problems.push({ group: 'unknown-organisation', problem: recipient.problem });
  return {
    area,
    organisationId: 'id' in recipient ? recipient.id : null,
    weight: share.ok ? formatWeight(share.value) : null,
    problems,
  };
}

function problemOf(
  parts: Parts,
  cells: readonly string[],
  columns: Columns,
  again: boolean,
): Problem {
  if (TOTALS.includes(plainName(cells[columns.area] ?? '')))
    return { group: 'left-out', problem: null };
  if (again) return { group: 'repeated-area', problem: 'This area is in an earlier row.' };
  return parts.problems[0] ?? { group: 'fine', problem: null };
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

interface Numbered {
  readonly rowNumber: number;
  readonly cells: readonly string[];
}

function readRows(
  rows: readonly Numbered[],
  columns: Columns,
  context: ShareFileContext,
): ShareRow[] {
  const find = areaFinder(context.areas);
  const seen = new Set<string>();
  return rows.map(({ rowNumber, cells }) => {
    const cell = (column: number): string => (cells[column] ?? '').trim();
    const parts = partsOf(cell, columns, context, find);
    const code = parts.area?.code ?? null;
    const again = code !== null && seen.has(code);
    if (code !== null) seen.add(code);
    return {
      rowNumber,
      cells,
      ...problemOf(parts, cells, columns, again),
      areaCode: code,
      areaName: parts.area?.name ?? null,
      organisationId: parts.organisationId,
      weight: parts.weight,
    };
  });
}

/** Reads two pasted columns without headings: an area and a number. */
function withoutHeadings(first: readonly string[], context: ShareFileContext): Columns | null {
  const isPair = first.length === 2 && areaFinder(context.areas)(first[0] ?? '') !== null;
  return isPair ? { area: 0, share: 1, organisation: -1 } : null;
}

/**
 * Reads the rows of a file of area shares: finds columns by their headings, and areas by code or name. Returns
 * every row with its problem, if any; null where the first row has no known heading.
 */
export function readShareFile(
  records: readonly (readonly string[])[],
  context: ShareFileContext,
): ShareFile | null {
  const numbered = records
    .map((cells, index) => ({ rowNumber: index + 1, cells }))
    .filter(({ cells }) => !isBlank(cells));
  const [first, ...body] = numbered;
  if (first === undefined) return null;
  const columns = recogniseColumns(first.cells);
  const bare = columns === null ? withoutHeadings(first.cells, context) : null;
  const known = columns ?? bare;
  if (known === null) return null;
  const rows = readRows(bare === null ? body : numbered, known, context);
  const found = new Set(rows.map(({ areaCode }) => areaCode));
  return {
    headings: bare === null ? first.cells : ['Area', 'Share'],
    rows,
    missing: context.areas.filter(({ code }) => !found.has(code)),
  };
}

/** Whether the file can be used. A file with one bad row is not used at all. */
export function isShareFileClean({ rows, missing }: ShareFile): boolean {
  return missing.length === 0 && rows.every(({ problem }) => problem === null);
}

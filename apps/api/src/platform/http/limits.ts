/**
 * What one request may cost, whoever sends it (SECURITY.md, What is bounded). The number of bytes is a setting; these are
 * not, because the largest true body and file are far smaller.
 */
export const LIMITS = {
  /** How deep lists and objects of a JSON body may lie in each other. */
  depth: 32,
  /** How many entries one list, and how many fields one object of a JSON body may have. */
  entries: 1_000,
  /** How many lists, objects, entries and fields a JSON body may have together. */
  parts: 50_000,
  /** How many bytes a body may have that comes without a session: that of a sign-in. */
  anonymousBytes: 16_384,
  /** How long the head of a request may take, in milliseconds. */
  headMs: 10_000,
  /** How long a body may take that is no file. */
  bodyMs: 30_000,
  /** How long any request may take to arrive, a file among them. */
  requestMs: 300_000,
  /** How often connections are checked for being late. */
  checkMs: 1_000,
  /** How long an idle connection is kept. */
  idleMs: 65_000,
  /** How many connections are open at once; those beyond are closed at once. */
  connections: 4_000,
  /** How many characters a part of an address may have. */
  addressPart: 100,
  /** How many cells a row of a file may have, and how many bytes a cell and a row. */
  fileColumns: 200,
  fileCellBytes: 20_000,
  fileRowBytes: 200_000,
  /** How many cells all rows of a file have together. */
  fileCells: 1_000_000,
  /** How many faults of one request are named. */
  namedFaults: 100,
} as const;

/** The limits of time and number that a test lowers. */
export type ServerLimits = Readonly<
  Record<'headMs' | 'bodyMs' | 'requestMs' | 'checkMs' | 'connections', number>
> & {
  /** How many bytes of bodies and files are held at once, of all requests together. One address holds at most half. */
  readonly heldBytes: number;
};

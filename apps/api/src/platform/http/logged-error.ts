import { types } from 'node:util';

/** A frame of a stack as Node writes it: a place in the code, and no value. */
const FRAME = /^ {4}at (?:[\w$.#<>[\] ]+ \()?(?:file:\/\/|node:|\/|[A-Z]:\\)[^()\n]*:\d+:\d+\)?$/;

/** What is written of an error. No text of it is, since a text may contain what somebody has typed. */
export interface LoggedError {
  readonly type: string;
  /** The SQLSTATE of PostgreSQL, or the code of Node. */
  readonly code?: string;
  readonly constraint?: string;
  readonly table?: string;
  readonly stack: string;
  readonly cause?: LoggedError;
}

type Known = Readonly<Record<'code' | 'constraint' | 'table' | 'stack' | 'name', unknown>> & {
  readonly driverError?: unknown;
  readonly cause?: unknown;
};

/** A name of something in the code or the database; undefined for anything else. */
function nameOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^\w{1,80}$/.test(value) ? value : undefined;
}

/**
 * An error as the log has it: its type, its code, the constraint and the table that PostgreSQL names, and the places in the
 * code. Never its message, its parameters or the detail and the context of PostgreSQL: "Key (email)=(…) already exists".
 */
export function loggedError(error: unknown, depth = 0): LoggedError {
  const isObject = typeof error === 'object' && error !== null;
  if (!isObject) return { type: typeof error, stack: '' };
  const known = error as Known;
  const inner = known.driverError ?? known.cause;
  const ofDatabase = (known.driverError ?? known) as Known;
  const kind = types.isNativeError(error) ? error.constructor.name : nameOf(known.name);
  const stack = typeof known.stack === 'string' ? known.stack : '';
  return {
    type: kind ?? 'Error',
    code: nameOf(ofDatabase.code),
    constraint: nameOf(ofDatabase.constraint),
    table: nameOf(ofDatabase.table),
    stack: stack
      .split('\n')
      .filter((line) => FRAME.test(line))
      .join('\n'),
    ...(inner === undefined || depth > 3 ? {} : { cause: loggedError(inner, depth + 1) }),
  };
}

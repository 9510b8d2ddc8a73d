import { AmountTooLargeError } from '@almoner/domain/money';
import { refusal, RefusalError } from '@almoner/domain/shared';

interface PostgresError {
  readonly code?: string;
  readonly constraint?: string;
  readonly table?: string;
}

const UNIQUE_VIOLATION = '23505';
const FOREIGN_KEY_VIOLATION = '23503';
const CHECK_VIOLATION = '23514';
const DATA_EXCEPTIONS = '22';
const NUMBER_TOO_LARGE = '22003';
/** The error code when a row-level security policy, or a missing grant, refuses a statement. */
const INSUFFICIENT_PRIVILEGE = '42501';
/** The error code of a command in a session that has ended since it was looked up. */
const INVALID_AUTHORISATION = '28000';
/** The error code where somebody else has held a lock for longer than a statement waits. */
const LOCK_TIMEOUT = '55P03';
/** The error code of a statement that took too long. */
const STATEMENT_TIMEOUT = '57014';
/** The error code of a transaction in which nothing has happened for too long: its connection is closed. */
const IDLE_TIMEOUT = '25P03';
const RETRIABLE = new Set(['40001', '40P01']);

function driverError(error: unknown): PostgresError | null {
  if (typeof error !== 'object' || error === null) return null;
  const inner = (error as { driverError?: PostgresError }).driverError;
  return inner ?? error;
}

/** Whether the same command may succeed when it is tried again: after a deadlock or a serialisation failure. */
export function isRetriable(error: unknown): boolean {
  return RETRIABLE.has(driverError(error)?.code ?? '');
}

/**
 * The rule that a constraint enforces: constraints are named `<kind>_<table>_<rule>`, so that of `ux_saved_views_name`
 * is `name`.
 */
function ruleOf({ constraint = '', table = '' }: PostgresError): string {
  const [, rule] = constraint.split(`_${table}_`);
  return (rule ?? constraint.split('_').slice(2).join(' ')).replaceAll('_', ' ') || 'value';
}

/** The field of the body for a rule's name: `budget line` → /budgetLine. */
function pointerOf(field: string): string {
  return `/${field.replace(/ (\w)/g, (_space, letter: string) => letter.toUpperCase())}`;
}

/** Whether amounts came to more than can be kept exactly, in this process or in the database. */
export function isTooLarge(error: unknown): boolean {
  return error instanceof AmountTooLargeError || driverError(error)?.code === NUMBER_TOO_LARGE;
}

/** When a reader whose statement took too long, or who got no connection, may try again. */
const RETRY_SECONDS = 30;

/** How the pool says that no connection was given back in time: an error without a code. */
const NO_CONNECTION = 'timeout exceeded when trying to connect';

/** The refusal where the database has ended what lasted too long, or no connection to it was free; null for other errors. */
export function patienceRefusal(error: unknown): RefusalError | null {
  const code = driverError(error)?.code;
  if (code === LOCK_TIMEOUT) return new RefusalError(refusal('shared.locked'));
  const isCrowded = error instanceof Error && error.message === NO_CONNECTION;
  if (code !== STATEMENT_TIMEOUT && code !== IDLE_TIMEOUT && !isCrowded) return null;
  return new RefusalError(refusal('shared.too-much', { seconds: RETRY_SECONDS }));
}

/** The refusal for an error of a database constraint that no earlier check has caught; null for other errors. */
export function databaseRefusal(error: unknown): RefusalError | null {
  const refused = driverError(error) ?? {};
  const { code = '' } = refused;
  // the problem filter answers this one: it knows the amounts that were sent
  if (code === NUMBER_TOO_LARGE) return null;
  const field = ruleOf(refused);
  if (code === UNIQUE_VIOLATION) {
    const errors = [{ pointer: pointerOf(field), detail: 'Another record has this already.' }];
    return new RefusalError(refusal('shared.duplicate', { field }, errors));
  }
  if (code === FOREIGN_KEY_VIOLATION) {
    return new RefusalError(refusal('shared.unknown-reference', { field }));
  }
  if (code === CHECK_VIOLATION || code.startsWith(DATA_EXCEPTIONS)) {
    return new RefusalError(refusal('shared.invalid', { field }));
  }
  if (code === INVALID_AUTHORISATION) {
    return new RefusalError(refusal('identity.sign-in-required'));
  }
  if (code === INSUFFICIENT_PRIVILEGE) return new RefusalError(refusal('shared.not-permitted'));
  return null;
}

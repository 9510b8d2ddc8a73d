/** One error of one field, named by a JSON pointer into the request body, e.g. `/years/0/amountPence`. */
export interface FieldProblem {
  readonly pointer: string;
  readonly detail: string;
}

interface ProblemFields {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly FieldProblem[];
  readonly requestId: string | null;
}

/** A refusal of the API (RFC 9457), or `network.unreachable` with status 0 where there was no answer. */
export class ProblemError extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly FieldProblem[];
  readonly requestId: string | null;

  constructor(fields: ProblemFields) {
    super(fields.detail || fields.title);
    this.name = 'ProblemError';
    this.status = fields.status;
    this.code = fields.code;
    this.title = fields.title;
    this.detail = fields.detail;
    this.errors = fields.errors;
    this.requestId = fields.requestId;
  }
}

function textOf(value: unknown, fallback: string): string {
  return typeof value === 'string' ? value : fallback;
}

function fieldProblems(value: unknown): FieldProblem[] {
  if (!Array.isArray(value)) return [];
  return value.map((entry: Partial<FieldProblem>) => ({
    pointer: textOf(entry.pointer, ''),
    detail: textOf(entry.detail, ''),
  }));
}

/** Reads a refusal. A body that is not a problem (such as a proxy's error page) gives a neutral problem. */
export async function problemFromResponse(response: Response): Promise<ProblemError> {
  const body = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  return new ProblemError({
    status: response.status,
    code: textOf(body['code'], 'unknown'),
    title: textOf(body['title'], 'Something went wrong'),
    detail: textOf(body['detail'], ''),
    errors: fieldProblems(body['errors']),
    requestId: textOf(body['requestId'], '') || response.headers.get('x-request-id'),
  });
}

/** The problem of a request without an answer. */
export function unreachableProblem(): ProblemError {
  return new ProblemError({
    status: 0,
    code: 'network.unreachable',
    title: 'We could not reach Almoner',
    detail: 'Check your connection, then try again. Nothing you typed is lost.',
    errors: [],
    requestId: null,
  });
}

/** Whether an error is a refusal with the given status. */
export function isProblem(error: unknown, status: number): error is ProblemError {
  return error instanceof ProblemError && error.status === status;
}

/** The pointer with which the API refuses the id in the address. */
const ID_IN_ADDRESS = '/id';

/** Whether there is no such record: the API does not know it, or the id in the address is malformed. */
export function isNoRecord(error: unknown): boolean {
  const faults = isProblem(error, 400) ? error.errors : [];
  return isProblem(error, 404) || faults.some(({ pointer }) => pointer === ID_IN_ADDRESS);
}

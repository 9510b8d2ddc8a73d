import type { FieldErrors, FieldPath, FieldValues, UseFormSetError } from 'react-hook-form';
import { ProblemError } from '../problem.js';

/** One line of the error summary; with a field, it links to it. */
export interface SummaryLine {
  readonly fieldId: string | null;
  readonly message: string;
}

/** A JSON pointer as a field name of react-hook-form: `/years/0/amountPence` becomes `years.0.amountPence`. */
export function fieldOfPointer(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');
}

/** Shows a refusal in the form: errors with a pointer at their field, the others at the form as a whole. */
export function applyProblem<Values extends FieldValues>(
  error: unknown,
  setError: UseFormSetError<Values>,
): void {
  if (!(error instanceof ProblemError)) throw error;
  for (const fault of error.errors) {
    const field = fieldOfPointer(fault.pointer);
    if (field) setError(field as FieldPath<Values>, { type: 'server', message: fault.detail });
  }
  if (error.errors.length === 0)
    setError('root.server', { type: 'server', message: error.detail || error.title });
}

function isFault(value: object): value is { message: string } {
  return 'message' in value && typeof value.message === 'string' && value.message !== '';
}

/** The errors of a form in the order of its fields, as lines of the error summary. A field's id is its name. */
export function summaryLines(errors: FieldErrors, path = ''): SummaryLine[] {
  return Object.entries(errors).flatMap(([name, value]): SummaryLine[] => {
    if (!value || typeof value !== 'object' || name === 'ref') return [];
    const here = path ? `${path}.${name}` : name;
    if (isFault(value))
      return [{ fieldId: here.startsWith('root') ? null : here, message: value.message }];
    return summaryLines(value as FieldErrors, here);
  });
}

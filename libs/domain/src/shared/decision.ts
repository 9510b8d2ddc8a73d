import {
  refusal,
  RefusalError,
  type FieldReason,
  type Refusal,
  type RefusalCode,
  type RefusalParams,
} from './refusals.js';

/** The answer of a rule: a value, or a refusal that says why not. */
export type Decision<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export function accept<T>(value: T): Decision<T> {
  return { ok: true, value };
}

export function refuse(
  code: RefusalCode,
  params: RefusalParams = {},
  errors: readonly FieldReason[] = [],
): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: refusal(code, params, errors) };
}

/** Asks the next rule where the first one accepted; otherwise the refusal of the first. */
export function andThen<A, B>(decision: Decision<A>, next: (value: A) => Decision<B>): Decision<B> {
  return decision.ok ? next(decision.value) : decision;
}

/** The value of a decision; throws a `RefusalError` where it is a refusal. */
export function unwrap<T>(decision: Decision<T>): T {
  if (decision.ok) return decision.value;
  throw new RefusalError(decision.refusal);
}

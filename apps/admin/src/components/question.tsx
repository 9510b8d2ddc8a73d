import type { ReactNode } from 'react';
import { classNames } from '../lib/class-names.js';

/** The parts that every field shows around its input. */
export interface QuestionProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
}

/** The ids of an input's hint and error, for `aria-describedby`. */
export function describedBy(
  id: string,
  { hint, error }: Pick<QuestionProps, 'hint' | 'error'>,
): string | undefined {
  return classNames(Boolean(hint) && `${id}-hint`, Boolean(error) && `${id}-error`) || undefined;
}

/** The hint and the error of a field, above its input. */
export function QuestionText({
  id,
  hint,
  error,
}: { id: string } & Pick<QuestionProps, 'hint' | 'error'>) {
  return (
    <>
      {hint && (
        <div className="ds_hint-text" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error && (
        <p className="ds_question__error-message" id={`${id}-error`}>
          <span className="visually-hidden">Error: </span>
          {error}
        </p>
      )}
    </>
  );
}

/** A label, hint and error around one input. */
export function Question({
  id,
  label,
  hint,
  error,
  children,
}: QuestionProps & { id: string; children: ReactNode }) {
  return (
    <div className={classNames('ds_question', error && 'ds_question--error')}>
      <label className="ds_label" htmlFor={id}>
        {label}
      </label>
      <QuestionText id={id} hint={hint} error={error} />
      {children}
    </div>
  );
}

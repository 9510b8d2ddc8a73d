import type { ReactNode } from 'react';
import { classNames } from '../lib/class-names.js';
import { describedBy, QuestionText } from './question.js';

interface FieldsetProps {
  /** An error summary links to this id; the ids of the hint and the error begin with it. */
  readonly id: string;
  readonly legend: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly children: ReactNode;
}

/** A group of inputs that answer one question. */
export function Fieldset({ id, legend, hint, error, children }: FieldsetProps) {
  return (
    <div className={classNames('ds_question', error && 'ds_question--error')}>
      <fieldset id={id} tabIndex={-1} aria-describedby={describedBy(id, { hint, error })}>
        <legend>{legend}</legend>
        <QuestionText id={id} hint={hint} error={error} />
        {children}
      </fieldset>
    </div>
  );
}

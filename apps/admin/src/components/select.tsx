import type { ComponentPropsWithRef } from 'react';
import { classNames } from '../lib/class-names.js';
import { describedBy, Question, type QuestionProps } from './question.js';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface SelectProps
  extends QuestionProps, Omit<ComponentPropsWithRef<'select'>, 'id' | 'name'> {
  readonly name: string;
  readonly choices: readonly Choice[];
  /** The text of the empty choice; where left out, there is no empty choice. */
  readonly emptyLabel?: string;
}

/** One choice from a list too long for radios. */
export function Select({ label, hint, error, name, choices, emptyLabel, ...select }: SelectProps) {
  return (
    <Question id={name} label={label} hint={hint} error={error}>
      <div className="ds_select-wrapper">
        <select
          {...select}
          id={name}
          name={name}
          className={classNames('ds_select', error && 'ds_input--error')}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(name, { hint, error })}
        >
          {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
        <span className="ds_select-arrow" aria-hidden="true" />
      </div>
    </Question>
  );
}

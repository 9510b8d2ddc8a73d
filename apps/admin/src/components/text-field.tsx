import type { ComponentPropsWithRef } from 'react';
import { classNames } from '../lib/class-names.js';
import { describedBy, Question, type QuestionProps } from './question.js';

type InputProps = Omit<ComponentPropsWithRef<'input'>, 'id' | 'width' | 'name'>;

export interface TextFieldProps extends QuestionProps, InputProps {
  readonly name: string;
  /** The width of the field: how many characters are expected. */
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20;
}

/** One line of text. Takes the props of react-hook-form's `register`; its id is its name. */
export function TextField({ label, hint, error, name, width, ...input }: TextFieldProps) {
  return (
    <Question id={name} label={label} hint={hint} error={error}>
      <input
        type="text"
        {...input}
        id={name}
        name={name}
        className={classNames(
          'ds_input',
          width && `ds_input--fixed-${width}`,
          error && 'ds_input--error',
        )}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(name, { hint, error })}
      />
    </Question>
  );
}

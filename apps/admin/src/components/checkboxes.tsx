import type { ComponentPropsWithRef } from 'react';
import { classNames } from '../lib/class-names.js';
import { ChoiceInput, type OptionChoice } from './choice-input.js';
import { Fieldset } from './fieldset.js';
import type { QuestionProps } from './question.js';

interface CheckboxesProps
  extends QuestionProps, Omit<ComponentPropsWithRef<'input'>, 'id' | 'name' | 'type' | 'value'> {
  readonly name: string;
  readonly choices: readonly OptionChoice[];
  /** The chosen values, where the parent component keeps them. */
  readonly values?: readonly string[];
  /** Shows many short choices side by side where there is room. */
  readonly columns?: boolean;
}

/** Any number of choices. Takes the props of `register`, or `values` and `onChange`. */
export function Checkboxes({
  label,
  hint,
  error,
  name,
  choices,
  values,
  columns = false,
  ...input
}: CheckboxesProps) {
  return (
    <Fieldset id={name} legend={label} hint={hint} error={error}>
      <div className={classNames('ds_checkboxes ds_field-group', columns && 'al_choice-columns')}>
        {choices.map((choice) => (
          <ChoiceInput
            {...input}
            key={choice.value}
            type="checkbox"
            name={name}
            choice={choice}
            checked={values?.includes(choice.value)}
          />
        ))}
      </div>
    </Fieldset>
  );
}

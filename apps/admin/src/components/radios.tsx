import type { ComponentPropsWithRef } from 'react';
import { ChoiceInput, type OptionChoice } from './choice-input.js';
import { Fieldset } from './fieldset.js';
import type { QuestionProps } from './question.js';

interface RadiosProps
  extends QuestionProps, Omit<ComponentPropsWithRef<'input'>, 'id' | 'name' | 'type' | 'value'> {
  readonly name: string;
  readonly choices: readonly OptionChoice[];
  /** The chosen value, where the parent component keeps it. */
  readonly value?: string;
}

/** One choice from a few. Takes the props of `register`, or `value` and `onChange`. */
export function Radios({ label, hint, error, name, choices, value, ...input }: RadiosProps) {
  return (
    <Fieldset id={name} legend={label} hint={hint} error={error}>
      <div className="ds_radios ds_field-group">
        {choices.map((choice) => (
          <ChoiceInput
            {...input}
            key={choice.value}
            type="radio"
            name={name}
            choice={choice}
            checked={value === undefined ? undefined : value === choice.value}
          />
        ))}
      </div>
    </Fieldset>
  );
}

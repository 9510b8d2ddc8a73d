import type { ComponentPropsWithRef } from 'react';
import { classNames } from '../lib/class-names.js';
import { Fieldset } from './fieldset.js';
import type { QuestionProps } from './question.js';
import type { OptionChoice } from './radios.js';

interface CheckboxesProps
  extends QuestionProps, Omit<ComponentPropsWithRef<'input'>, 'id' | 'name' | 'type' | 'value'> {
  readonly name: string;
  readonly choices: readonly OptionChoice[];
  /** The chosen values, where the parent keeps them. */
  readonly values?: readonly string[];
  /** Many short choices, side by side where there is room. */
  readonly columns?: boolean;
}

/** Any number of choices. Takes what `register` gives, or `values` and `onChange`. */
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
        {choices.map((choice) => {
          const id = `${name}-${choice.value}`;
          return (
            <div className="ds_checkbox ds_checkbox--small" key={choice.value}>
              <input
                {...input}
                type="checkbox"
                className="ds_checkbox__input"
                id={id}
                name={name}
                value={choice.value}
                checked={values?.includes(choice.value)}
                aria-describedby={choice.hint ? `${id}-hint` : undefined}
              />
              <label className="ds_checkbox__label" htmlFor={id}>
                {choice.label}
              </label>
              {choice.hint && (
                <div className="ds_hint-text" id={`${id}-hint`}>
                  {choice.hint}
                </div>
              )}
            </div>
          );
        })}
      </div>
    </Fieldset>
  );
}

import type { ComponentPropsWithRef, ReactNode } from 'react';
import { Fieldset } from './fieldset.js';
import type { QuestionProps } from './question.js';

export interface OptionChoice {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

interface RadiosProps
  extends QuestionProps, Omit<ComponentPropsWithRef<'input'>, 'id' | 'name' | 'type' | 'value'> {
  readonly name: string;
  readonly choices: readonly OptionChoice[];
  /** The chosen value, where the parent keeps it. */
  readonly value?: string;
}

/** One choice from a few. Takes what `register` gives, or `value` and `onChange`. */
export function Radios({ label, hint, error, name, choices, value, ...input }: RadiosProps) {
  return (
    <Fieldset id={name} legend={label} hint={hint} error={error}>
      <div className="ds_radios ds_field-group">
        {choices.map((choice) => {
          const id = `${name}-${choice.value}`;
          return (
            <div className="ds_radio ds_radio--small" key={choice.value}>
              <input
                {...input}
                type="radio"
                className="ds_radio__input"
                id={id}
                name={name}
                value={choice.value}
                checked={value === undefined ? undefined : value === choice.value}
                aria-describedby={choice.hint ? `${id}-hint` : undefined}
              />
              <label className="ds_radio__label" htmlFor={id}>
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

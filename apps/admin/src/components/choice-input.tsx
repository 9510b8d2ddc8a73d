import type { ComponentPropsWithRef, ReactNode } from 'react';

export interface OptionChoice {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

interface ChoiceInputProps extends Omit<ComponentPropsWithRef<'input'>, 'id' | 'type' | 'value'> {
  readonly type: 'checkbox' | 'radio';
  readonly name: string;
  readonly choice: OptionChoice;
}

/** One choice of a group of checkboxes or radios: the input, its label and its hint. */
export function ChoiceInput({ type, name, choice, ...input }: ChoiceInputProps) {
  const id = `${name}-${choice.value}`;
  return (
    <div className={`ds_${type} ds_${type}--small`}>
      <input
        {...input}
        type={type}
        className={`ds_${type}__input`}
        id={id}
        name={name}
        value={choice.value}
        aria-describedby={choice.hint ? `${id}-hint` : undefined}
      />
      <label className={`ds_${type}__label`} htmlFor={id}>
        {choice.label}
      </label>
      {choice.hint && (
        <div className="ds_hint-text" id={`${id}-hint`}>
          {choice.hint}
        </div>
      )}
    </div>
  );
}

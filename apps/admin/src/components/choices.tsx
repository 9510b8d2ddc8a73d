import type { ComponentPropsWithRef, ReactNode } from 'react';
import { classNames } from '../lib/class-names.js';
import { describedBy, type QuestionProps, QuestionText } from './fields.js';

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

interface OptionChoice {
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
function ChoiceInput({ type, name, choice, ...input }: ChoiceInputProps) {
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

interface CheckboxProps {
  readonly name: string;
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** One box for a yes or no. */
export function Checkbox({ name, label, checked, onChange }: CheckboxProps) {
  return (
    <div className="ds_checkbox al_single-check">
      <input
        type="checkbox"
        className="ds_checkbox__input"
        id={name}
        name={name}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label className="ds_checkbox__label" htmlFor={name}>
        {label}
      </label>
    </div>
  );
}

interface SelectBoxProps {
  /** The label for screen readers: "Select CFF-2026-0042". */
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** The checkbox that selects a row of a list. */
export function SelectBox({ label, checked, onChange }: SelectBoxProps) {
  return (
    <label className="al_select-box">
      <span className="visually-hidden">{label}</span>
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
    </label>
  );
}

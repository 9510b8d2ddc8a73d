import {
  type ChangeEvent,
  type ComponentPropsWithRef,
  type ReactNode,
  type Ref,
  useState,
} from 'react';
import { classNames } from '../lib/class-names.js';
import { Button } from './buttons.js';

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

type InputProps = Omit<ComponentPropsWithRef<'input'>, 'id' | 'width' | 'name'>;

interface TextFieldProps extends QuestionProps, InputProps {
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

/** How long a text may be. */
interface TextLimit {
  readonly most: number;
  readonly unit: 'words' | 'characters';
}

function countOf(text: string, unit: TextLimit['unit']): number {
  return unit === 'characters' ? text.length : text.split(/\s+/).filter(Boolean).length;
}

/** How many characters are left, or how many there are too many. */
function CharacterCount({ id, text, limit }: { id: string; text: string; limit: TextLimit }) {
  const left = limit.most - countOf(text, limit.unit);
  const sentence =
    left >= 0 ? `You have ${left} ${limit.unit} left` : `You have ${-left} ${limit.unit} too many`;
  return (
    <p
      className={classNames('al_character-count', left < 0 && 'al_character-count--over')}
      id={id}
      aria-live="polite"
    >
      {sentence}
    </p>
  );
}

interface TextAreaProps
  extends QuestionProps, Omit<ComponentPropsWithRef<'textarea'>, 'id' | 'name'> {
  readonly name: string;
  /** The id of the field; its name where left out. Needed where a page has two fields of that name. */
  readonly id?: string;
  /** Shows how many characters are left. Too many are shown, not cut off, so that pasted text is kept. */
  readonly limit?: TextLimit;
}

function attach<Element>(ref: Ref<Element> | undefined, element: Element | null): void {
  if (typeof ref === 'function') ref(element);
  else if (ref) ref.current = element;
}

/** Several lines of text, with a count of what is left where there is a limit. */
export function TextArea({ label, hint, error, name, limit, ref, ...props }: TextAreaProps) {
  const { id = name, onChange, ...input } = props;
  const [text, setText] = useState('');
  const place = (element: HTMLTextAreaElement | null) => {
    // react-hook-form writes the text into the element, so the count reads it from there
    attach(ref, element);
    if (element && limit) setText(element.value);
  };
  const change = (event: ChangeEvent<HTMLTextAreaElement>) => {
    setText(event.target.value);
    return onChange?.(event);
  };
  const description = [describedBy(id, { hint, error }), limit && `${id}-count`];
  return (
    <Question id={id} label={label} hint={hint} error={error}>
      <textarea
        rows={5}
        {...input}
        ref={place}
        onChange={change}
        id={id}
        name={name}
        className={classNames('ds_input', error && 'ds_input--error')}
        aria-invalid={error ? true : undefined}
        aria-describedby={classNames(...description) || undefined}
      />
      {limit && <CharacterCount id={`${id}-count`} text={text} limit={limit} />}
    </Question>
  );
}

/** A password that the person may show while typing. */
export function PasswordField({
  label,
  hint,
  error,
  name,
  width: _width,
  ...input
}: TextFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <Question id={name} label={label} hint={hint} error={error}>
      <div className="al_password">
        <input
          autoComplete="current-password"
          spellCheck={false}
          autoCapitalize="none"
          {...input}
          type={shown ? 'text' : 'password'}
          id={name}
          name={name}
          className={classNames('ds_input', error && 'ds_input--error')}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(name, { hint, error })}
        />
        <Button kind="secondary" aria-controls={name} onClick={() => setShown(!shown)}>
          {shown ? 'Hide' : 'Show'}
          <span className="visually-hidden"> password</span>
        </Button>
      </div>
    </Question>
  );
}

interface FileUploadProps
  extends QuestionProps, Omit<ComponentPropsWithRef<'input'>, 'id' | 'name' | 'type'> {
  readonly name: string;
}

/** Chooses one file on the person's device. */
export function FileUpload({ label, hint, error, name, ...input }: FileUploadProps) {
  return (
    <Question id={name} label={label} hint={hint} error={error}>
      <input
        {...input}
        type="file"
        id={name}
        name={name}
        className={classNames('ds_file-upload__input', error && 'ds_file-upload__input--error')}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(name, { hint, error })}
      />
    </Question>
  );
}

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

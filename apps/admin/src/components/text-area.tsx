import { useState, type ChangeEvent, type ComponentPropsWithRef, type Ref } from 'react';
import { classNames } from '../lib/class-names.js';
import { CharacterCount, type TextLimit } from './character-count.js';
import { describedBy, Question, type QuestionProps } from './question.js';

interface TextAreaProps
  extends QuestionProps, Omit<ComponentPropsWithRef<'textarea'>, 'id' | 'name'> {
  readonly name: string;
  /** The name, unless the page may hold two fields of that name. */
  readonly id?: string;
  /** Counts what is left; going over is shown, not prevented, so that pasted text is never cut. */
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
    // react-hook-form fills the element here; its text is the only true one.
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

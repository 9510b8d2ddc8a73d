import { useState, type ChangeEvent, type ComponentPropsWithRef, type Ref } from 'react';
import { classNames } from '../lib/class-names.js';
import { CharacterCount, type TextLimit } from './character-count.js';
import { describedBy, Question, type QuestionProps } from './question.js';

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

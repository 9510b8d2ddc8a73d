import { useState, type ChangeEvent, type ComponentPropsWithRef } from 'react';
import { classNames } from '../lib/class-names.js';
import { describedBy, Question, type QuestionProps } from './question.js';

interface TextAreaProps
  extends QuestionProps, Omit<ComponentPropsWithRef<'textarea'>, 'id' | 'name'> {
  readonly name: string;
  /** Counts what is left; going over is shown, not prevented, so that pasted text is never cut. */
  readonly limit?: { readonly most: number; readonly unit: 'words' | 'characters' };
}

function countOf(text: string, unit: 'words' | 'characters'): number {
  return unit === 'characters' ? text.length : text.split(/\s+/).filter(Boolean).length;
}

function CharacterCount({
  id,
  text,
  limit,
}: {
  id: string;
  text: string;
  limit: NonNullable<TextAreaProps['limit']>;
}) {
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

/** Several lines of text, with a count of what is left where there is a limit. */
export function TextArea({ label, hint, error, name, limit, onChange, ...input }: TextAreaProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const text =
    typeof input.value === 'string' ? input.value : (typed ?? String(input.defaultValue ?? ''));
  const change = (event: ChangeEvent<HTMLTextAreaElement>) => {
    setTyped(event.target.value);
    return onChange?.(event);
  };
  return (
    <Question id={name} label={label} hint={hint} error={error}>
      <textarea
        rows={5}
        {...input}
        onChange={change}
        id={name}
        name={name}
        className={classNames('ds_input', error && 'ds_input--error')}
        aria-invalid={error ? true : undefined}
        aria-describedby={
          classNames(describedBy(name, { hint, error }), limit && `${name}-count`) || undefined
        }
      />
      {limit && <CharacterCount id={`${name}-count`} text={text} limit={limit} />}
    </Question>
  );
}

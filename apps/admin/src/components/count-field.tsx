import { useState } from 'react';
import { classNames } from '../lib/class-names.js';
import { countEntryOf, type CountEntry } from '../lib/forms/count-entry.js';
import { countText } from '../lib/formatters.js';
import { describedBy, Question, type QuestionProps } from './question.js';

interface CountFieldProps extends QuestionProps {
  readonly name: string;
  readonly value: CountEntry;
  readonly onChange: (value: CountEntry) => void;
}

function textOf(entry: CountEntry): string {
  if (entry === null) return '';
  return typeof entry === 'number' ? countText(entry) : entry.text;
}

/** A whole number of zero or more, typed as people write it (1,234). */
export function CountField({ name, label, hint, error, value, onChange }: CountFieldProps) {
  const [text, setText] = useState<string | null>(null);
  return (
    <Question id={name} label={label} hint={hint} error={error}>
      <input
        id={name}
        name={name}
        className={classNames('ds_input ds_input--fixed-10 al_numeric', error && 'ds_input--error')}
        inputMode="numeric"
        autoComplete="off"
        value={text ?? textOf(value)}
        onChange={(event) => {
          setText(event.target.value);
          onChange(countEntryOf(event.target.value));
        }}
        onBlur={() => setText(null)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(name, { hint, error })}
      />
    </Question>
  );
}

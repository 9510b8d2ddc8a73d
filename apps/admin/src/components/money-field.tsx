import { formatPounds, parsePounds, pence, POUNDS_FAULT_WORDS } from '@almoner/domain/money';
import { useState } from 'react';
import { classNames } from '../lib/class-names.js';
import type { MoneyEntry } from '../lib/forms/entries.js';
import { describedBy, Question, type QuestionProps } from './question.js';

interface MoneyFieldProps extends QuestionProps {
  readonly name: string;
  readonly value: MoneyEntry;
  readonly onChange: (value: MoneyEntry) => void;
  readonly onBlur?: () => void;
  readonly allowNegative?: boolean;
}

function textOf(entry: MoneyEntry): string {
  if (entry === null) return '';
  return typeof entry === 'number' ? formatPounds(pence(entry)).replace('£', '') : entry.text;
}

function readEntry(text: string, allowNegative: boolean): MoneyEntry {
  const parsed = parsePounds(text, { allowNegative });
  if (parsed.ok) return parsed.value;
  return parsed.reason === 'empty' ? null : { text, fault: parsed.reason };
}

/** An amount in pounds, typed as people write it (1,234.56 or £1234). Its value is integer pence. */
export function MoneyField({
  name,
  label,
  hint,
  error,
  value,
  onChange,
  onBlur,
  allowNegative = false,
}: MoneyFieldProps) {
  const [text, setText] = useState<string | null>(null);
  const fault =
    text === null && value !== null && typeof value === 'object'
      ? POUNDS_FAULT_WORDS[value.fault]
      : undefined;
  const shownError = error ?? fault;
  return (
    <Question id={name} label={label} hint={hint} error={shownError}>
      <div className="ds_currency-wrapper" data-symbol="£">
        <input
          id={name}
          name={name}
          className={classNames(
            'ds_input ds_input--fixed-10 al_numeric',
            shownError && 'ds_input--error',
          )}
          inputMode="decimal"
          autoComplete="off"
          value={text ?? textOf(value)}
          onChange={(event) => {
            setText(event.target.value);
            onChange(readEntry(event.target.value, allowNegative));
          }}
          onBlur={() => {
            setText(null);
            onBlur?.();
          }}
          aria-invalid={shownError ? true : undefined}
          aria-describedby={describedBy(name, { hint, error: shownError })}
        />
      </div>
    </Question>
  );
}

import { useState } from 'react';
import { classNames } from '../lib/class-names.js';
import { Fieldset } from './fieldset.js';
import type { QuestionProps } from './question.js';

interface DateFieldProps extends QuestionProps {
  readonly name: string;
  /** `YYYY-MM-DD`; empty when nothing is typed; any other text while the date is incomplete. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
}

const PARTS = [
  { key: 'day', label: 'Day', width: 2 },
  { key: 'month', label: 'Month', width: 2 },
  { key: 'year', label: 'Year', width: 4 },
] as const;

type DateParts = Record<(typeof PARTS)[number]['key'], string>;

function partsOf(value: string): DateParts {
  const [year = '', month = '', day = ''] = value.split('-');
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
}

function textOf({ day, month, year }: DateParts): string {
  if (!day && !month && !year) return '';
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** A date typed as day, month and year, which is quicker than a calendar for dates people know. */
export function DateField({ name, label, hint, error, value, onChange, onBlur }: DateFieldProps) {
  const [typed, setTyped] = useState<DateParts>(() => partsOf(value));
  const parts = textOf(typed) === value ? typed : partsOf(value);
  const change = (key: keyof DateParts, text: string) => {
    const next = { ...parts, [key]: text.trim() };
    setTyped(next);
    onChange(textOf(next));
  };
  return (
    <Fieldset id={name} legend={label} hint={hint} error={error}>
      <div className="al_date-parts">
        {PARTS.map((part) => (
          <div key={part.key}>
            <label className="ds_label" htmlFor={`${name}-${part.key}`}>
              {part.label}
            </label>
            <input
              id={`${name}-${part.key}`}
              className={classNames(
                'ds_input',
                `ds_input--fixed-${part.width}`,
                error && 'ds_input--error',
              )}
              inputMode="numeric"
              autoComplete="off"
              value={parts[part.key]}
              onChange={(event) => change(part.key, event.target.value)}
              onBlur={onBlur}
              aria-invalid={error ? true : undefined}
            />
          </div>
        ))}
      </div>
    </Fieldset>
  );
}

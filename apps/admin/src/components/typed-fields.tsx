import { useState } from 'react';
import { classNames } from '../lib/class-names.js';
import { Fieldset } from './choices.js';
import { describedBy, Question, type QuestionProps, Select, type SelectProps } from './fields.js';
import {
  type Control,
  type FieldPath,
  type FieldPathByValue,
  type FieldValues,
  type RegisterOptions,
  useController,
} from 'react-hook-form';
import { dateRule, type MoneyEntry, moneyRule } from '../lib/forms/entries.js';
import { formatPounds, parsePounds, pence, POUNDS_FAULT_WORDS } from '@almoner/domain/money';
import { type CountEntry, countEntryOf } from '../lib/forms/count-entry.js';
import { countText } from '../lib/formatters.js';
import { financialYearsAround } from '../lib/financial-years.js';

/** A field of react-hook-form whose value is not plain text: its value, and what its rule says of it. */
function useTypedField<Values extends FieldValues, Name extends FieldPath<Values>>(
  control: Control<Values>,
  name: Name,
  rule: (value: never) => string | true,
) {
  // the field's value has this type, but TypeScript cannot work that out through react-hook-form's paths
  const rules = { validate: rule } as RegisterOptions<Values, Name>;
  const { field, fieldState } = useController({ control, name, rules });
  const { value, onChange, onBlur } = field;
  return { name, value, onChange, onBlur, error: fieldState.error?.message };
}

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

function dateOf({ day, month, year }: DateParts): string {
  if (!day && !month && !year) return '';
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** A date typed as day, month and year, which is quicker than a calendar for dates people know. */
export function DateField({ name, label, hint, error, value, onChange, onBlur }: DateFieldProps) {
  const [typed, setTyped] = useState<DateParts>(() => partsOf(value));
  const parts = dateOf(typed) === value ? typed : partsOf(value);
  const change = (key: keyof DateParts, text: string) => {
    const next = { ...parts, [key]: text.trim() };
    setTyped(next);
    onChange(dateOf(next));
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

interface FormDateFieldProps<
  Values extends FieldValues,
  Name extends FieldPathByValue<Values, string>,
> {
  readonly control: Control<Values>;
  readonly name: Name;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly required?: boolean;
}

/** A date field for react-hook-form. It refuses text that is not a real date. */
export function FormDateField<
  Values extends FieldValues,
  Name extends FieldPathByValue<Values, string>,
>({ control, name, label, hint, required = true }: FormDateFieldProps<Values, Name>) {
  const field = useTypedField(control, name, dateRule(label, { required }));
  return <DateField {...field} label={label} hint={hint} />;
}

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

interface FormMoneyFieldProps<
  Values extends FieldValues,
  Name extends FieldPathByValue<Values, MoneyEntry>,
> {
  readonly control: Control<Values>;
  readonly name: Name;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly required?: boolean;
  readonly allowNegative?: boolean;
  readonly aboveZero?: boolean;
}

/** A money field for react-hook-form. It refuses text that is not an amount. */
export function FormMoneyField<
  Values extends FieldValues,
  Name extends FieldPathByValue<Values, MoneyEntry>,
>({
  control,
  name,
  label,
  hint,
  required = true,
  allowNegative,
  aboveZero = false,
}: FormMoneyFieldProps<Values, Name>) {
  const field = useTypedField(control, name, moneyRule(label, { required, aboveZero }));
  return <MoneyField {...field} label={label} hint={hint} allowNegative={allowNegative} />;
}

interface CountFieldProps extends QuestionProps {
  readonly name: string;
  readonly value: CountEntry;
  readonly onChange: (value: CountEntry) => void;
}

function textOfCount(entry: CountEntry): string {
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
        value={text ?? textOfCount(value)}
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

interface FinancialYearSelectProps extends Omit<SelectProps, 'choices'> {
  /** The years to choose from, as "2023-24"; three back and four ahead where left out. */
  readonly years?: readonly string[];
}

/** Chooses a financial year (1 April to 31 March). */
export function FinancialYearSelect({ years, ...select }: FinancialYearSelectProps) {
  const offered = years ?? financialYearsAround(3, 4);
  return <Select {...select} choices={offered.map((year) => ({ value: year, label: year }))} />;
}

import { parsePounds, pence, POUNDS_FAULT_WORDS, formatPounds } from '@almoner/domain/money';
import { referenceDefinition, type ReferenceKey } from '@almoner/domain/reference-data';
import { TextArea, TextField } from '../../../components/fields.js';
import { Form } from '../../../components/form.js';
import { FormDateField } from '../../../components/typed-fields.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import { recordReferenceValue } from '../../../lib/api/generated/sdk.gen.js';
import type { GetReferenceKeyResponse } from '../../../lib/api/generated/types.gen.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';

interface ReferenceValueFormProps {
  readonly valueKey: ReferenceKey;
  /** The value in force, as the API writes it. */
  readonly present: string;
  readonly onRecorded: (recorded: GetReferenceKeyResponse) => void;
}

interface Values {
  value: string;
  fromDay: string;
  source: string;
}

const HINTS = {
  pence: 'In pounds, for example 100,000',
  days: 'A whole number of days',
  months: 'A whole number of months',
  years: 'A whole number of years',
  'basis-points': 'In basis points: 100 are 1 %',
  date: 'As year, month and day: 2026-11-30',
  dates:
    'As year, month and day, one on each line: 2026-12-25. The new list takes the place of the old one.',
  text: 'As it is shown or printed. In a notice, {amount} and {limit} stand for the amount of the award and the limit in force.',
};

function poundsFault(text: string): string | true {
  const parsed = parsePounds(text);
  return parsed.ok || POUNDS_FAULT_WORDS[parsed.reason];
}

function sentValue(unit: keyof typeof HINTS, text: string): string {
  const parsed = unit === 'pence' ? parsePounds(text) : null;
  return parsed?.ok ? String(parsed.value) : text;
}

function shownValue(unit: keyof typeof HINTS, value: string): string {
  return unit === 'pence' ? formatPounds(pence(Number(value))).replace('£', '') : value;
}

/** Records a value that holds from a day on. */
export function ReferenceValueForm({ valueKey, present, onRecorded }: ReferenceValueFormProps) {
  const { unit } = referenceDefinition(valueKey);
  const form = useProblemForm<Values, GetReferenceKeyResponse>({
    defaultValues: { value: shownValue(unit, present), fromDay: '', source: '' },
    send: ({ value, ...rest }, key) =>
      recordReferenceValue({
        headers: idempotent(key),
        body: { key: valueKey, value: sentValue(unit, value), ...rest },
      }),
    onSent: onRecorded,
  });
  const required = 'Enter the value';
  const value = form.field('value', unit === 'pence' ? { validate: poundsFault } : required);
  const question = { label: 'New value', hint: HINTS[unit] };
  return (
    <Form form={form} submit="Record the value">
      {unit === 'text' || unit === 'dates' ? (
        <TextArea {...question} rows={10} {...value} />
      ) : (
        <TextField {...question} width={10} {...value} />
      )}
      <FormDateField
        control={form.control}
        name="fromDay"
        label="From"
        hint="The first day on which it is in force: today or later. What was done before stays as it was."
      />
      <TextArea
        label="Source"
        hint="Where the value comes from, and why it is recorded: a law, a circular, a decision with its date."
        rows={3}
        {...form.field('source', 'Enter the source')}
      />
    </Form>
  );
}

import type { ConditionOwner } from '@almoner/domain/conditions';
import { FormDateField } from '../../../components/typed-fields.js';
import { Radios } from '../../../components/choices.js';
import { TextArea, TextField } from '../../../components/fields.js';
import type { ProblemForm } from '../../../lib/forms/use-problem-form.js';
import type { ConditionValues } from '../condition-values.js';

const OWNERS: readonly { value: ConditionOwner; label: string }[] = [
  { value: 'organisation', label: 'The organisation' },
  { value: 'funder', label: 'The funder' },
];

interface ConditionFieldsProps {
  readonly form: ProblemForm<ConditionValues>;
  /** Whether the organisation can see the award already; then it is told the reason. */
  readonly known: boolean;
}

/** The fields of a condition. */
export function ConditionFields({ form, known }: ConditionFieldsProps) {
  return (
    <>
      <TextField
        label="Short title"
        hint="For example, Constitution adopted"
        {...form.field('title', 'Enter a title')}
      />
      <TextArea
        label="What has to be done?"
        hint="In plain words; the offer letter shows this."
        {...form.field('text', 'Say what has to be done')}
      />
      <Radios label="Who has to meet it?" choices={OWNERS} {...form.field('owner')} />
      <FormDateField
        control={form.control}
        name="dueOn"
        label="By when? (optional)"
        hint="For example, 30 11 2026"
        required={false}
      />
      <TextArea
        label="What evidence do you ask for? (optional)"
        rows={3}
        {...form.field('evidenceAsked')}
      />
      {known && (
        <TextArea
          label="Why now?"
          hint="The organisation knows the award already and reads this. While the offer is open, its letter is made again."
          rows={3}
          {...form.field('reason', 'Say why')}
        />
      )}
    </>
  );
}

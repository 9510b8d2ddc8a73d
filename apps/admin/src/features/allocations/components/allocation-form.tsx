import type { ReactNode } from 'react';
import { Form } from '../../../components/form.js';
import { FormMoneyField } from '../../../components/typed-fields.js';
import { TextArea, TextField } from '../../../components/fields.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import { lossRule, type AllocationValues } from '../allocation-values.js';
import type { Allocation } from '../allocations-types.js';

interface AllocationFormProps {
  readonly values: AllocationValues;
  readonly send: (values: AllocationValues) => Promise<Allocation>;
  readonly onSaved: (allocation: Allocation) => void;
  readonly submitLabel: string;
  /** Fields before those that a draft can change: fund and year. */
  readonly children?: ReactNode;
}

/** The form of an allocation: its amount, what its area shares are based on, and the texts of its awards. */
export function AllocationForm(props: AllocationFormProps) {
  const { values, send, onSaved, submitLabel, children } = props;
  const form = useProblemForm<AllocationValues, Allocation>({
    defaultValues: values,
    send,
    onSent: onSaved,
  });
  return (
    <Form form={form} submit={submitLabel}>
      {children}
      <FormMoneyField control={form.control} name="amountPence" label="Amount to split" />
      <TextField
        label="What are the shares?"
        hint="Everybody who reads the allocation sees this, like: Population aged 16 and over, mid-2024"
        {...form.field('basis', 'Say what the shares are')}
      />
      <TextField label="Title of the awards" {...form.field('title', 'Enter a title')} />
      <TextArea
        label="What are the awards for? (optional)"
        hint="Each organisation sees this in its offer."
        {...form.field('purpose')}
      />
      <TextField
        label="Mark areas that lose more than this much of the year before, in per cent"
        inputMode="decimal"
        width={3}
        {...form.field('lossAlertPercent', { validate: lossRule })}
      />
    </Form>
  );
}

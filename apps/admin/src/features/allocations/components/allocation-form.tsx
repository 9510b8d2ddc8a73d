import type { ReactNode } from 'react';
import { Button, ButtonGroup } from '../../../components/buttons.js';
import { ErrorSummary } from '../../../components/form.js';
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
  const { errors } = form.formState;
  return (
    <form className="al_narrow" onSubmit={(event) => void form.submit(event)} noValidate>
      <ErrorSummary lines={form.summary} />
      {children}
      <FormMoneyField control={form.control} name="amountPence" label="Amount to split" />
      <TextField
        label="What are the shares?"
        hint="Everybody who reads the allocation sees this, like: Population aged 16 and over, mid-2024"
        error={errors.basis?.message}
        {...form.register('basis', { required: 'Say what the shares are' })}
      />
      <TextField
        label="Title of the awards"
        error={errors.title?.message}
        {...form.register('title', { required: 'Enter a title' })}
      />
      <TextArea
        label="What are the awards for? (optional)"
        hint="Each organisation sees this in its offer."
        error={errors.purpose?.message}
        {...form.register('purpose')}
      />
      <TextField
        label="Mark areas that lose more than this much of the year before, in per cent"
        inputMode="decimal"
        width={3}
        error={errors.lossAlertPercent?.message}
        {...form.register('lossAlertPercent', { validate: lossRule })}
      />
      <ButtonGroup>
        <Button type="submit" pending={form.pending}>
          {submitLabel}
        </Button>
      </ButtonGroup>
    </form>
  );
}

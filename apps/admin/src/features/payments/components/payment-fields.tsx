import type { Control, UseFormReturn } from 'react-hook-form';
import { FormDateField, FormMoneyField } from '../../../components/typed-fields.js';
import { Select } from '../../../components/fields.js';
import type { MoneyEntry } from '../../../lib/forms/entries.js';

/** The values of the form of an instalment; they have the API's names. */
export interface InstalmentValues {
  financialYear: string;
  amountPence: MoneyEntry;
  dueOn: string;
}

interface PaymentFieldsProps {
  readonly form: Pick<UseFormReturn<InstalmentValues>, 'register' | 'formState'> & {
    readonly control: Control<InstalmentValues>;
  };
  /** The years of the award, as "2026-27". */
  readonly years: readonly string[];
}

/** The year, the amount and the due date of an instalment. */
export function PaymentFields({ form, years }: PaymentFieldsProps) {
  const { errors } = form.formState;
  return (
    <>
      <Select
        label="Financial year"
        choices={years.map((year) => ({ value: year, label: year }))}
        error={errors.financialYear?.message}
        {...form.register('financialYear')}
      />
      <FormMoneyField control={form.control} name="amountPence" label="Amount" />
      <FormDateField
        control={form.control}
        name="dueOn"
        label="When is it due?"
        hint="For example, 30 11 2026"
      />
    </>
  );
}

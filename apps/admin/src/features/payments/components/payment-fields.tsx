import { FormDateField, FormMoneyField } from '../../../components/typed-fields.js';
import { Select } from '../../../components/fields.js';
import type { ProblemForm } from '../../../lib/forms/use-problem-form.js';
import type { MoneyEntry } from '../../../lib/forms/entries.js';

/** The values of the form of an instalment; they have the API's names. */
export interface InstalmentValues {
  financialYear: string;
  amountPence: MoneyEntry;
  dueOn: string;
}

interface PaymentFieldsProps {
  readonly form: ProblemForm<InstalmentValues>;
  /** The years of the award, as "2026-27". */
  readonly years: readonly string[];
}

/** The year, the amount and the due date of an instalment. */
export function PaymentFields({ form, years }: PaymentFieldsProps) {
  return (
    <>
      <Select
        label="Financial year"
        choices={years.map((year) => ({ value: year, label: year }))}
        {...form.field('financialYear')}
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

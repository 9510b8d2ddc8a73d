import { MAIN_POT, type BudgetType } from '@almoner/domain/budgets';
import { Checkbox, Radios } from '../../../components/choices.js';
import { Form } from '../../../components/form.js';
import { FinancialYearSelect, FormMoneyField } from '../../../components/typed-fields.js';
import { TextField } from '../../../components/fields.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import { createBudgetLine } from '../../../lib/api/generated/sdk.gen.js';
import { currentFinancialYear } from '../../../lib/financial-years.js';
import { penceOf, type MoneyEntry } from '../../../lib/forms/entries.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import type { Budget } from '../budgets-types.js';

interface BudgetLineValues {
  financialYear: string;
  amountPence: MoneyEntry;
  pot: string;
  budgetType: BudgetType;
  ringFenced: boolean;
}

interface BudgetLineFormProps {
  readonly fundId: string;
  readonly onSaved: () => void;
}

const TYPES = [
  { value: 'resource', label: 'Resource: for running things' },
  { value: 'capital', label: 'Capital: for things that last' },
];

/** Sets up a budget line of a fund, with its first allocation. */
export function BudgetLineForm({ fundId, onSaved }: BudgetLineFormProps) {
  const form = useProblemForm<BudgetLineValues, Budget>({
    defaultValues: {
      financialYear: currentFinancialYear(new Date()),
      amountPence: null,
      pot: '',
      budgetType: 'resource',
      ringFenced: false,
    },
    send: ({ amountPence, pot, ...line }, key) =>
      createBudgetLine({
        path: { id: fundId },
        headers: idempotent(key),
        body: { ...line, amountPence: penceOf(amountPence) ?? 0, pot: pot.trim() || MAIN_POT },
      }),
    onSent: onSaved,
  });
  return (
    <Form form={form} submit="Add budget">
      <FinancialYearSelect
        label="Financial year"
        hint="1 April to 31 March"
        {...form.field('financialYear')}
      />
      <FormMoneyField control={form.control} name="amountPence" label="Amount" />
      <TextField
        label="Pot (optional)"
        hint="A part of the year kept apart, like equipment. Leave it empty for the main budget"
        width={20}
        {...form.field('pot')}
      />
      <Radios label="What kind of money is it?" choices={TYPES} {...form.field('budgetType')} />
      <Checkbox
        name="ringFenced"
        label="It is ring-fenced: for one purpose only"
        checked={form.watch('ringFenced')}
        onChange={(checked) => form.setValue('ringFenced', checked)}
      />
    </Form>
  );
}

import { formatSum, negatePence, pence, type Pence } from '@almoner/domain/money';
import { Form } from '../../../components/form.js';
import { FormMoneyField } from '../../../components/typed-fields.js';
import { Radios } from '../../../components/choices.js';
import { TextArea } from '../../../components/fields.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import { changeAllocation } from '../../../lib/api/generated/sdk.gen.js';
import { moneyText } from '../../../lib/formatters.js';
import { penceOf, type MoneyEntry } from '../../../lib/forms/entries.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import type { Budget, BudgetLine } from '../budgets-types.js';

interface AllocationValues {
  direction: 'increase' | 'decrease';
  amountPence: MoneyEntry;
  reason: string;
}

interface AllocationFormProps {
  readonly line: BudgetLine;
  readonly onSaved: () => void;
}

const DIRECTIONS = [
  { value: 'increase', label: 'Increase the budget' },
  { value: 'decrease', label: 'Decrease the budget' },
];

/** The change of the allocation in pence; negative where it is lowered. */
function changeOf({ direction, amountPence }: AllocationValues): Pence {
  const amount = pence(penceOf(amountPence) ?? 0);
  return direction === 'increase' ? amount : negatePence(amount);
}

/** Raises or lowers the allocation of a budget line, with a reason. */
export function AllocationForm({ line, onSaved }: AllocationFormProps) {
  const form = useProblemForm<AllocationValues, Budget>({
    defaultValues: { direction: 'increase', amountPence: null, reason: '' },
    send: (values, key) =>
      changeAllocation({
        path: { id: line.id },
        headers: idempotent(key),
        body: { amountPence: changeOf(values), reason: values.reason.trim() },
      }),
    onSent: onSaved,
  });
  const after = formatSum([pence(line.allocatedPence), changeOf(form.watch())]);
  return (
    <Form form={form} submit="Change budget">
      <Radios label="What changes" choices={DIRECTIONS} {...form.field('direction')} />
      <FormMoneyField control={form.control} name="amountPence" label="By how much" />
      <p role="status">
        The budget is {moneyText(line.allocatedPence)} now and would be {after}.
      </p>
      <TextArea label="Reason" rows={3} {...form.field('reason', 'Enter a reason')} />
    </Form>
  );
}

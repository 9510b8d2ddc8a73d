import { Form } from '../../../components/form.js';
import { FormMoneyField } from '../../../components/typed-fields.js';
import { TextField } from '../../../components/fields.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import { recordProjectCost } from '../../../lib/api/generated/sdk.gen.js';
import { penceOf, type MoneyEntry } from '../../../lib/forms/entries.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import type { AwardMatchFunding } from '../match-funding-types.js';

interface CostValues {
  amountPence: MoneyEntry;
  reason: string;
}

interface ProjectCostFormProps {
  readonly matchFunding: AwardMatchFunding;
  readonly onRecorded: () => void;
}

/** Records the full cost of the project. Earlier figures stay in the history. */
export function ProjectCostForm({ matchFunding, onRecorded }: ProjectCostFormProps) {
  const form = useProblemForm<CostValues, AwardMatchFunding>({
    defaultValues: { amountPence: matchFunding.projectCostPence, reason: '' },
    send: ({ amountPence, reason }, key) =>
      recordProjectCost({
        path: { id: matchFunding.awardId },
        headers: idempotent(key),
        body: { amountPence: penceOf(amountPence) ?? 0, reason },
      }),
    onSent: onRecorded,
  });
  return (
    <Form form={form} submit="Save project cost" kind="secondary">
      <FormMoneyField control={form.control} name="amountPence" label="Project cost" />
      <TextField
        label="Where is the figure from?"
        {...form.field('reason', 'Say where the figure is from')}
      />
    </Form>
  );
}

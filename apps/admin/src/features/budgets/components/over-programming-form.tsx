import { MOST_OVER_PROGRAMMING, overProgrammingOf } from '@almoner/domain/budgets';
import { pence } from '@almoner/domain/money';
import { Form } from '../../../components/form.js';
import { TextArea, TextField } from '../../../components/fields.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import { recordOverProgramming } from '../../../lib/api/generated/sdk.gen.js';
import { moneyText } from '../../../lib/formatters.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import type { Budget, BudgetLine } from '../budgets-types.js';
import { basisPointsOfText } from '../percentages.js';

interface OverProgrammingValues {
  basisPoints: string;
  reason: string;
}

interface OverProgrammingFormProps {
  readonly line: BudgetLine;
  readonly onSaved: () => void;
}

function percentRule(text: string): string | true {
  const basisPoints = basisPointsOfText(text);
  if (basisPoints === null) return 'Enter a percentage with at most 2 digits after the point';
  return basisPoints <= MOST_OVER_PROGRAMMING || 'Enter a percentage from 0 to 25';
}

/** What the typed percentage would allow, as a sentence; empty while the text is not a percentage. */
function effect({ allocatedPence }: BudgetLine, text: string): string {
  const basisPoints = basisPointsOfText(text);
  if (basisPoints === null || basisPoints > MOST_OVER_PROGRAMMING) return '';
  const allowed = overProgrammingOf(pence(allocatedPence), basisPoints);
  return `Awards could go ${moneyText(allowed)} beyond the ${moneyText(allocatedPence)} allocated.`;
}

/** Records how far a budget line may be committed beyond its allocation, with a reason. */
export function OverProgrammingForm({ line, onSaved }: OverProgrammingFormProps) {
  const form = useProblemForm<OverProgrammingValues, Budget>({
    defaultValues: { basisPoints: String(line.overProgrammingBasisPoints / 100), reason: '' },
    send: ({ basisPoints, reason }, key) =>
      recordOverProgramming({
        path: { id: line.id },
        headers: idempotent(key),
        body: { basisPoints: basisPointsOfText(basisPoints) ?? 0, reason: reason.trim() },
      }),
    onSent: onSaved,
  });
  return (
    <Form form={form} submit="Record over-programming">
      <TextField
        label="Percentage beyond the allocation"
        hint="From 0 to 25, for example 2.5"
        width={5}
        inputMode="decimal"
        {...form.field('basisPoints', { validate: percentRule })}
      />
      <p role="status">{effect(line, form.watch('basisPoints'))}</p>
      <TextArea label="Reason" rows={3} {...form.field('reason', 'Enter a reason')} />
    </Form>
  );
}

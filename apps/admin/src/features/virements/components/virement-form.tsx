import { needsAuthority, virementLimits, type LinePurpose } from '@almoner/domain/virements';
import { useWatch } from 'react-hook-form';
import { Form } from '../../../components/form.js';
import { FormMoneyField } from '../../../components/typed-fields.js';
import { WarningText } from '../../../components/messages.js';
import { Select, TextArea, TextField } from '../../../components/fields.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import { requestVirement } from '../../../lib/api/generated/sdk.gen.js';
import { moneyText } from '../../../lib/formatters.js';
import { penceOf, type MoneyEntry } from '../../../lib/forms/entries.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import { virementEffect } from '../virement-effect.js';
import type { Virement } from '../virements-types.js';
import { VirementEffectTable } from './virement-effect-table.js';

/** A budget line to choose, with its available amount. */
export interface ChoosableLine extends LinePurpose {
  readonly id: string;
  readonly name: string;
  readonly availablePence: number;
}

interface Amount {
  readonly amountPence: number;
}

interface VirementValues {
  fromLineId: string;
  toLineId: string;
  amountPence: MoneyEntry;
  authorityReference: string;
  reason: string;
}

interface VirementFormProps {
  readonly fromLines: readonly ChoosableLine[];
  readonly toLines: readonly ChoosableLine[];
  readonly fromLineId: string | undefined;
  readonly onRequested: (virement: Virement) => void;
}

function choicesOf(lines: readonly ChoosableLine[]) {
  return lines.map(({ id, name, availablePence }) => ({
    value: id,
    label: `${name}: ${moneyText(availablePence)} available`,
  }));
}

/** What both budget lines would have available, and the limits that the virement crosses. */
function Effect({ from, to, amountPence }: Record<'from' | 'to', ChoosableLine> & Amount) {
  return (
    <>
      <VirementEffectTable sides={virementEffect(from, to, amountPence)} />
      {virementLimits({ from, to }).map((warning) => (
        <WarningText key={warning}>{warning}</WarningText>
      ))}
    </>
  );
}

/** Requests a virement; shows its effect on both budget lines while typing. */
export function VirementForm({ fromLines, toLines, fromLineId, onRequested }: VirementFormProps) {
  const form = useProblemForm<VirementValues, Virement>({
    defaultValues: {
      fromLineId: fromLineId ?? '',
      toLineId: '',
      amountPence: null,
      authorityReference: '',
      reason: '',
    },
    send: ({ amountPence, authorityReference, reason, ...lines }, key) =>
      requestVirement({
        headers: idempotent(key),
        body: {
          ...lines,
          amountPence: penceOf(amountPence) ?? 0,
          reason: reason.trim(),
          ...(authorityReference.trim() && { authorityReference: authorityReference.trim() }),
        },
      }),
    onSent: onRequested,
  });
  const typed = useWatch({ control: form.control });
  const from = fromLines.find(({ id }) => id === typed.fromLineId);
  const to = toLines.find(({ id }) => id === typed.toLineId);
  const amount = penceOf((typed.amountPence as MoneyEntry | undefined) ?? null) ?? 0;
  return (
    <Form form={form} submit="Request virement">
      <Select
        label="From which budget"
        emptyLabel="Choose a budget"
        choices={choicesOf(fromLines)}
        {...form.field('fromLineId', 'Choose where the money comes from')}
      />
      <Select
        label="To which budget"
        emptyLabel="Choose a budget"
        choices={choicesOf(toLines)}
        {...form.field('toLineId', 'Choose where the money goes to')}
      />
      <FormMoneyField control={form.control} name="amountPence" label="Amount" />
      {from && to && <Effect from={from} to={to} amountPence={amount} />}
      {from && to && needsAuthority({ from, to }) && (
        <TextField
          label="Reference of the finance authority’s approval"
          hint="Money leaves a ring-fence, or changes between resource and capital, only with that approval"
          width={20}
          {...form.field('authorityReference', 'Enter the reference of the approval')}
        />
      )}
      <TextArea label="Reason" rows={3} {...form.field('reason', 'Enter a reason')} />
      <p>Nothing moves until another person approves it.</p>
    </Form>
  );
}

import { formatPounds, pence } from '@almoner/domain/money';
import { awardWarnings } from '@almoner/domain/awards';
import { useWatch } from 'react-hook-form';
import { Form } from '../../../components/form.js';
import { FormMoneyField } from '../../../components/typed-fields.js';
import { WarningText } from '../../../components/messages.js';
import { TextArea, TextField } from '../../../components/fields.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import { draftAward } from '../../../lib/api/generated/sdk.gen.js';
import { penceOf } from '../../../lib/forms/entries.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import { draftBody, initialDraft, type AwardSubject } from '../award-draft.js';
import type { Award } from '../awards-types.js';
import { AwardYearsFields, type BudgetYear } from './award-years-fields.js';

interface AwardFormProps {
  readonly subject: AwardSubject;
  readonly budget: readonly BudgetYear[];
  /** The years to choose from, as "2026-27". */
  readonly offered: readonly string[];
  readonly onDrafted: (award: Award) => void;
}

/** The form of a new award: amount, years beside their budget lines, purpose and terms. */
export function AwardForm({ subject, budget, offered, onDrafted }: AwardFormProps) {
  const form = useProblemForm({
    defaultValues: initialDraft(subject, offered[0] ?? ''),
    send: (values, key) =>
      draftAward({ headers: idempotent(key), body: draftBody(values, subject) }),
    onSent: onDrafted,
  });
  const { errors } = form.formState;
  const direct = subject.kind === 'direct';
  const requested = direct ? null : pence(subject.amountRequestedPence);
  const amount = pence(penceOf(useWatch({ control: form.control, name: 'amountPence' })) ?? 0);
  return (
    <Form form={form} submit="Draft award">
      <TextField label="Title" {...form.field('title', 'Enter a title')} />
      {direct && (
        <TextArea
          label="Why is this award made without an application?"
          {...form.field('directReason', 'Say why this award is made without an application')}
        />
      )}
      <FormMoneyField
        control={form.control}
        name="amountPence"
        label="Amount of the award"
        hint={requested === null ? undefined : `${formatPounds(requested)} was applied for`}
      />
      {awardWarnings(amount, requested).map((warning) => (
        <WarningText key={warning}>{warning} This is allowed.</WarningText>
      ))}
      <AwardYearsFields
        control={form.control}
        budget={budget}
        offered={offered}
        error={errors.years?.message ?? errors.years?.root?.message}
      />
      <TextArea
        label="What is the award for? (optional)"
        hint="The organisation sees this in its offer."
        {...form.field('purpose')}
      />
      <TextArea
        label="Special terms for the letter (optional)"
        hint="What only this award asks, in plain words. They are printed in the offer letter; a condition that somebody checks is added on the page of the award."
        {...form.field('specialTerms')}
      />
      <FormMoneyField
        control={form.control}
        name="projectCostPence"
        label="What the project costs in all (optional)"
        hint="A fund that pays at most a part of the cost needs it before approval."
        required={false}
      />
      <p>Drafting reserves the amount of each year in the budget of the fund.</p>
    </Form>
  );
}

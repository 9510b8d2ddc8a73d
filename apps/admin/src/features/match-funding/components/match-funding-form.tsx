import { type ChangeEvent, useState } from 'react';
import { Form } from '../../../components/form.js';
import { FormDateField, FormMoneyField } from '../../../components/typed-fields.js';
import { Radios } from '../../../components/choices.js';
import { Select, TextArea, TextField } from '../../../components/fields.js';
import type { MatchFundingForm as HowGiven, MatchFundingKind } from '@almoner/domain/match-funding';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import { recordMatchFunding, recordProjectCost } from '../../../lib/api/generated/sdk.gen.js';
import { type MoneyEntry, penceOf } from '../../../lib/forms/entries.js';
import { dateText, moneyText } from '../../../lib/formatters.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import { MATCH_FUNDING_FORM_CHOICES, MATCH_FUNDING_KIND_CHOICES } from '../match-funding-labels.js';
import type { AwardMatchFunding, MatchFundingRecord } from '../match-funding-types.js';

interface MatchFundingValues {
  kind: MatchFundingKind;
  form: HowGiven;
  source: string;
  amountPence: MoneyEntry;
  on: string;
  evidence: string;
}

interface MatchFundingFormProps {
  readonly matchFunding: AwardMatchFunding;
  readonly onRecorded: () => void;
}

const EMPTY: MatchFundingValues = {
  kind: 'pledged',
  form: 'cash',
  source: '',
  amountPence: null,
  on: '',
  evidence: '',
};

function correctable(records: readonly MatchFundingRecord[]) {
  return records
    .filter(({ commands }) => commands.some((c) => c.command === 'correct' && c.allowed))
    .map(({ id, source, amountPence, on }) => ({
      value: id,
      label: `${moneyText(amountPence)} from ${source}, ${dateText(on)}`,
    }));
}

/** Records match funding that was pledged or received, with its evidence. */
export function MatchFundingForm({ matchFunding, onRecorded }: MatchFundingFormProps) {
  const [correctsId, setCorrects] = useState('');
  const form = useProblemForm<MatchFundingValues, AwardMatchFunding>({
    defaultValues: EMPTY,
    send: ({ amountPence, ...values }, key) => {
      const corrects = correctsId && { correctsId };
      const told = { ...values, amountPence: penceOf(amountPence) ?? 0, ...corrects };
      return recordMatchFunding({
        path: { id: matchFunding.awardId },
        headers: idempotent(key),
        body: told,
      });
    },
    onSent: () => {
      form.reset(EMPTY);
      setCorrects('');
      onRecorded();
    },
  });
  const corrections = correctable(matchFunding.records);
  return (
    <Form form={form} submit="Record match funding">
      <Radios
        label="Is it pledged or received?"
        choices={MATCH_FUNDING_KIND_CHOICES}
        {...form.field('kind')}
      />
      <Radios
        label="Is it money, or in kind?"
        choices={MATCH_FUNDING_FORM_CHOICES}
        {...form.field('form')}
      />
      <TextField label="Who gives it?" {...form.field('source', 'Enter who gives it')} />
      <FormMoneyField control={form.control} name="amountPence" label="Amount" />
      <FormDateField control={form.control} name="on" label="Day it was pledged or received" />
      <TextArea
        label="Evidence"
        hint="What shows it: a letter with its date, a bank statement, or a link."
        rows={3}
        {...form.field('evidence', 'Say what shows it')}
      />
      {corrections.length > 0 && (
        <Select
          name="correctsId"
          label="Does it correct an earlier record? (optional)"
          emptyLabel="No, it is new"
          choices={corrections}
          value={correctsId}
          onChange={(event: ChangeEvent<HTMLSelectElement>) => setCorrects(event.target.value)}
        />
      )}
    </Form>
  );
}

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

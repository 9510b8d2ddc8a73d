import { Checkboxes } from '../../../components/choices.js';
import { FormDateField } from '../../../components/typed-fields.js';
import { TextArea, TextField } from '../../../components/fields.js';
import { type ProblemForm, useProblemForm } from '../../../lib/forms/use-problem-form.js';
import { financialYearsAround } from '../../../lib/financial-years.js';
import type { CallValues } from '../call-values.js';
import { type ReactNode, useState } from 'react';
import { Form } from '../../../components/form.js';
import type { Call } from '../calls-types.js';
import { CriterionFields } from './criterion-fields.js';
import { QuestionFields } from './question-fields.js';
import { ifVersion } from '../../../lib/api/conditional-headers.js';
import { updateCall } from '../../../lib/api/generated/sdk.gen.js';

/** The years to choose from: those around the present one, and those that the call has already. */
function yearChoices(chosen: readonly string[]) {
  const years = [...new Set([...financialYearsAround(1, 5), ...chosen])];
  return years.map((year) => ({ value: year, label: year }));
}

/** The purpose of a call, its dates, and the years that it pays. */
function CallTermFields({ form }: { form: ProblemForm<CallValues> }) {
  const { control, formState } = form;
  const years = (formState.defaultValues?.financialYears ?? []).filter(
    (year) => year !== undefined,
  );
  return (
    <>
      <TextField label="Title" {...form.field('title', 'Enter the title of the call')} />
      <TextArea
        label="What it is for"
        hint="Organisations read this before they apply"
        {...form.field('summary')}
      />
      <FormDateField control={control} name="opensOn" label="First day to apply" />
      <FormDateField
        control={control}
        name="closesOn"
        label="Last day to apply"
        hint="Applications can be sent until the end of this day"
      />
      <Checkboxes
        label="Financial years it pays in"
        choices={yearChoices(years)}
        {...form.field('financialYears')}
      />
      <TextArea
        label="Themes (optional)"
        hint="One on each line"
        rows={3}
        {...form.field('themes')}
      />
    </>
  );
}

interface CallFormProps {
  readonly values: CallValues;
  readonly send: (values: CallValues) => Promise<Call>;
  readonly onSaved: (call: Call) => void;
  readonly submitLabel: string;
  /** Fields before the others, such as the choice of the fund. */
  readonly children?: ReactNode;
}

/** The form of a call: its terms, questions and criteria. */
export function CallForm({ values, send, onSaved, submitLabel, children }: CallFormProps) {
  const form = useProblemForm<CallValues, Call>({ defaultValues: values, send, onSent: onSaved });
  return (
    <Form form={form} submit={submitLabel}>
      {children}
      <CallTermFields form={form} />
      <QuestionFields form={form} />
      <CriterionFields form={form} />
    </Form>
  );
}

interface ClosingDayFormProps {
  readonly call: Call;
  readonly onSaved: (call: Call) => void;
}

/**
 * Changes the last day of an open call. Nothing else can change, because applicants write for the terms they have read.
 */
export function ClosingDayForm({ call, onSaved }: ClosingDayFormProps) {
  // kept as it was when the form was opened: with the version of a later read, saving would overwrite somebody else's
  // change
  const [opened] = useState(call);
  const form = useProblemForm<{ closesOn: string }, Call>({
    defaultValues: { closesOn: opened.closesOn },
    send: (values) =>
      updateCall({ path: { id: opened.id }, headers: ifVersion(opened.version), body: values }),
    onSent: onSaved,
  });
  return (
    <Form form={form} submit="Save">
      <p>The call is open, so only its last day can change.</p>
      <FormDateField control={form.control} name="closesOn" label="Last day to apply" />
    </Form>
  );
}

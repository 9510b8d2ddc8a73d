import type { ReactNode } from 'react';
import { Form } from '../../../components/form.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import type { CallValues } from '../call-values.js';
import type { Call } from '../calls-types.js';
import { CallTermFields } from './call-term-fields.js';
import { CriterionFields } from './criterion-fields.js';
import { QuestionFields } from './question-fields.js';

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

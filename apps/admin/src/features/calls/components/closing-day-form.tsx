import { useState } from 'react';
import { Form } from '../../../components/form.js';
import { FormDateField } from '../../../components/typed-fields.js';
import { ifVersion } from '../../../lib/api/conditional-headers.js';
import { updateCall } from '../../../lib/api/generated/sdk.gen.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import type { Call } from '../calls-types.js';

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

import { useState } from 'react';
import { Button } from '../../../components/button.js';
import { ButtonGroup } from '../../../components/button-group.js';
import { ErrorSummary } from '../../../components/error-summary.js';
import { FormDateField } from '../../../components/form-date-field.js';
import { ifVersion } from '../../../lib/api/conditional-headers.js';
import { updateCall } from '../../../lib/api/generated/sdk.gen.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import type { Call } from '../calls-types.js';

interface ClosingDayFormProps {
  readonly call: Call;
  readonly onSaved: (call: Call) => void;
}

/** The one thing of an open call that can change, since applicants write to what they read. */
export function ClosingDayForm({ call, onSaved }: ClosingDayFormProps) {
  // As it was when the form was opened: a later reading must not lend its version to this day.
  const [opened] = useState(call);
  const form = useProblemForm<{ closesOn: string }, Call>({
    defaultValues: { closesOn: opened.closesOn },
    send: (values) =>
      updateCall({ path: { id: opened.id }, headers: ifVersion(opened.version), body: values }),
    onSent: onSaved,
  });
  return (
    <form className="al_narrow" onSubmit={(event) => void form.submit(event)} noValidate>
      <ErrorSummary lines={form.summary} />
      <p>The call is open, so only its last day can change.</p>
      <FormDateField control={form.control} name="closesOn" label="Last day to apply" />
      <ButtonGroup>
        <Button type="submit" pending={form.pending}>
          Save
        </Button>
      </ButtonGroup>
    </form>
  );
}

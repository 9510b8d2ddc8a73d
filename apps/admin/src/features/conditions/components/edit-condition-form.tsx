import { useState } from 'react';
import { Form } from '../../../components/form.js';
import { ifVersion } from '../../../lib/api/conditional-headers.js';
import { editCondition } from '../../../lib/api/generated/sdk.gen.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import { bodyOf, valuesOf } from '../condition-values.js';
import type { Condition } from '../conditions-types.js';
import { ConditionFields } from './condition-fields.js';

interface EditConditionFormProps {
  readonly condition: Condition;
  readonly known: boolean;
  readonly onSaved: () => void;
}

/** Changes the terms of an open condition. */
export function EditConditionForm({ condition, known, onSaved }: EditConditionFormProps) {
  // kept as it was when the form was opened: with the version of a later read, saving would overwrite somebody else's
  // change
  const [opened] = useState(condition);
  const form = useProblemForm({
    defaultValues: valuesOf(opened),
    send: (values) =>
      editCondition({
        path: { id: opened.id },
        headers: ifVersion(opened.version),
        body: bodyOf(values),
      }),
    onSent: onSaved,
  });
  return (
    <Form form={form} submit="Save">
      <ConditionFields form={form} known={known} />
    </Form>
  );
}

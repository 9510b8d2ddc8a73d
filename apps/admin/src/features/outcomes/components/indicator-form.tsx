import { useState } from 'react';
import { Form } from '../../../components/form.js';
import { TextArea, TextField } from '../../../components/fields.js';
import { ifVersion } from '../../../lib/api/conditional-headers.js';
import { updateIndicator } from '../../../lib/api/generated/sdk.gen.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import type { Indicator } from '../outcomes-types.js';

interface IndicatorFormProps {
  readonly indicator: Indicator;
  readonly onSaved: () => void;
}

/** Changes the words of an indicator. Its unit and rule cannot change, because past figures depend on them. */
export function IndicatorForm({ indicator, onSaved }: IndicatorFormProps) {
  // kept as it was when the form was opened: with the version of a later read, saving would overwrite somebody else's
  // change
  const [opened] = useState(indicator);
  const form = useProblemForm({
    defaultValues: { title: opened.title, definition: opened.definition },
    send: (values) =>
      updateIndicator({
        path: { id: opened.id },
        headers: ifVersion(opened.version),
        body: values,
      }),
    onSent: onSaved,
  });
  return (
    <Form form={form} submit="Save">
      <TextField label="Title" {...form.field('title', 'Enter a title')} />
      <TextArea
        label="Definition"
        hint="Whom or what to count, and whom not."
        {...form.field('definition')}
      />
    </Form>
  );
}

import { CONDITION_OWNERS, conditionOwnerWords } from '@almoner/domain/conditions';
import { type Choice, TextArea, TextField } from '../../../components/fields.js';
import { useState } from 'react';
import { Form } from '../../../components/form.js';
import { Radios } from '../../../components/choices.js';
import { ifVersion } from '../../../lib/api/conditional-headers.js';
import {
  createConditionTemplate,
  updateConditionTemplate,
} from '../../../lib/api/generated/sdk.gen.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import type { ConditionTemplate } from '../conditions-types.js';
import { choicesOf } from '../../../lib/formatters.js';

/** The people who can be responsible for a condition, to choose from. */
const OWNER_CHOICES: readonly Choice[] = choicesOf(CONDITION_OWNERS, (owner) =>
  conditionOwnerWords(owner, 'staff'),
);

interface TemplateFormProps {
  /** The condition to change; left out for a new one. */
  readonly template?: ConditionTemplate;
  readonly onSaved: () => void;
}

const YES_NO = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No, keep it for the awards that have it' },
];

/** The form of a condition of the library. Awards that it was added to keep their text. */
export function TemplateForm({ template, onSaved }: TemplateFormProps) {
  // kept as it was when the form was opened: with the version of a later read, saving would overwrite somebody else's
  // change
  const [opened] = useState(template);
  const form = useProblemForm({
    defaultValues: {
      title: opened?.title ?? '',
      text: opened?.text ?? '',
      owner: opened?.owner ?? 'organisation',
      usualEvidence: opened?.usualEvidence ?? '',
      active: opened?.active === false ? 'no' : 'yes',
    },
    send: ({ active, ...terms }) =>
      opened
        ? updateConditionTemplate({
            path: { id: opened.id },
            headers: ifVersion(opened.version),
            body: { ...terms, active: active === 'yes' },
          })
        : createConditionTemplate({ body: terms }),
    onSent: onSaved,
  });
  return (
    <Form form={form} submit={opened ? 'Save' : 'Add to the library'}>
      <TextField label="Short title" {...form.field('title', 'Enter a title')} />
      <TextArea label="What has to be done?" {...form.field('text', 'Say what has to be done')} />
      <Radios label="Who has to meet it?" choices={OWNER_CHOICES} {...form.field('owner')} />
      <TextArea
        label="What evidence is usual? (optional)"
        rows={3}
        {...form.field('usualEvidence')}
      />
      {opened && (
        <Radios label="Offer it for new awards?" choices={YES_NO} {...form.field('active')} />
      )}
    </Form>
  );
}

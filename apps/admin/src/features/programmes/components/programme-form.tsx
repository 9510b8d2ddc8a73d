import { Form } from '../../../components/form.js';
import { TextArea, TextField } from '../../../components/fields.js';
import { createProgramme, updateProgramme } from '../../../lib/api/generated/sdk.gen.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import type { Programme } from '../programmes-types.js';
import { useState } from 'react';
import { ifVersion } from '../../../lib/api/conditional-headers.js';

/** The form of a new programme. Its code cannot be changed later. */
export function NewProgrammeForm({ onCreated }: { onCreated: (programme: Programme) => void }) {
  const form = useProblemForm({
    defaultValues: { code: '', name: '', note: '' },
    send: (values) => createProgramme({ body: values }),
    onSent: onCreated,
  });
  return (
    <Form form={form} submit="Add this programme">
      <TextField
        label="Code"
        hint="Up to 12 characters, for example WFA"
        width={10}
        {...form.field('code', 'Enter a code')}
      />
      <TextField label="Name" {...form.field('name', 'Enter the name of the programme')} />
      <TextArea label="Note (optional)" {...form.field('note')} />
    </Form>
  );
}

interface ProgrammeFormProps {
  readonly programme: Programme;
  readonly onSaved: () => void;
}

/** The form of an existing programme. Its total is computed from its funds. */
export function ProgrammeForm({ programme, onSaved }: ProgrammeFormProps) {
  // kept as it was when the form was opened: with the version of a later read, saving would overwrite somebody else's
  // change
  const [opened] = useState(programme);
  const form = useProblemForm({
    defaultValues: { name: opened.name, note: opened.note },
    send: (values) =>
      updateProgramme({
        path: { id: opened.id },
        headers: ifVersion(opened.version),
        body: values,
      }),
    onSent: onSaved,
  });
  return (
    <Form form={form} submit="Save">
      <TextField label="Name" {...form.field('name', 'Enter the name of the programme')} />
      <TextArea label="Note" {...form.field('note')} />
    </Form>
  );
}

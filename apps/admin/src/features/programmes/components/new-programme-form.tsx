import { Form } from '../../../components/form.js';
import { TextArea, TextField } from '../../../components/fields.js';
import { createProgramme } from '../../../lib/api/generated/sdk.gen.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import type { Programme } from '../programmes-types.js';

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

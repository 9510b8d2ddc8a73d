import { Button } from '../../../components/buttons.js';
import { ErrorSummary } from '../../../components/form.js';
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
  const { errors } = form.formState;
  return (
    <form className="al_narrow" onSubmit={(event) => void form.submit(event)} noValidate>
      <ErrorSummary lines={form.summary} />
      <TextField
        label="Code"
        hint="Up to 12 characters, for example WFA"
        width={10}
        error={errors.code?.message}
        {...form.register('code', { required: 'Enter a code' })}
      />
      <TextField
        label="Name"
        error={errors.name?.message}
        {...form.register('name', { required: 'Enter the name of the programme' })}
      />
      <TextArea label="Note (optional)" error={errors.note?.message} {...form.register('note')} />
      <Button type="submit" pending={form.pending}>
        Add this programme
      </Button>
    </form>
  );
}

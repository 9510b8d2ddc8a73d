import { Form } from '../../../components/form.js';
import { TextField } from '../../../components/fields.js';
import { startApplication } from '../../../lib/api/generated/sdk.gen.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import type { Application } from '../applications-types.js';

interface StartApplicationFormProps {
  readonly callId: string;
  readonly onStarted: (application: Application) => void;
}

/** Starts an application to a call. Only the title of the project is needed to begin. */
export function StartApplicationForm({ callId, onStarted }: StartApplicationFormProps) {
  const form = useProblemForm<{ title: string }, Application>({
    defaultValues: { title: '' },
    send: ({ title }) => startApplication({ body: { callId, title } }),
    onSent: onStarted,
  });
  return (
    <Form form={form} submit="Start application">
      <TextField
        label="Name of the project"
        hint="You can change it later"
        {...form.field('title', 'Enter the name of the project')}
      />
    </Form>
  );
}

import { Form } from '../../../components/form.js';
import { FormDateField } from '../../../components/typed-fields.js';
import { TextField } from '../../../components/fields.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import { publishSubsidy } from '../../../lib/api/generated/sdk.gen.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import { useNotices } from '../../../lib/notices.js';

/** Records the entry on the public database of subsidies. */
export function PublicationForm({ awardId }: { awardId: string }) {
  const { notify } = useNotices();
  const form = useProblemForm({
    defaultValues: { reference: '', publishedOn: '' },
    send: (values, key) =>
      publishSubsidy({ path: { id: awardId }, body: values, headers: idempotent(key) }),
    onSent: () => notify('Publication recorded'),
  });
  return (
    <Form form={form} submit="Record publication">
      <TextField
        label="Reference of the entry"
        {...form.field('reference', 'Enter the reference of the entry')}
      />
      <FormDateField control={form.control} name="publishedOn" label="Published on" />
    </Form>
  );
}

import { Form } from '../../../components/form.js';
import { TextArea, TextField } from '../../../components/fields.js';
import { submitEvidence } from '../../../lib/api/generated/sdk.gen.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import { useNotices } from '../../../lib/notices.js';
import type { Condition } from '../conditions-types.js';

/** Sends the organisation's evidence for a condition. What was typed stays where sending fails. */
export function EvidenceForm({ condition }: { condition: Condition }) {
  const { notify } = useNotices();
  const form = useProblemForm({
    defaultValues: { evidence: '', link: '' },
    send: ({ evidence, link }) =>
      submitEvidence({
        path: { id: condition.id },
        body: {
          evidence,
          ...(link.trim() === '' ? {} : { link: link.trim() }),
        },
      }),
    onSent: () => notify('Sent. The funder will check it and tell you.'),
  });
  return (
    <section aria-labelledby="evidence-heading">
      <h2 id="evidence-heading">Show that you have met it</h2>
      <Form form={form} submit="Send to the funder">
        <TextArea
          label="What have you done?"
          hint={condition.evidenceAsked ? `Asked for: ${condition.evidenceAsked}` : undefined}
          {...form.field('evidence', 'Say what you have done')}
        />
        <TextField
          label="Link (optional)"
          hint="A web page where the funder can read more, such as signed minutes. It begins with https://"
          inputMode="url"
          {...form.field('link')}
        />
      </Form>
    </section>
  );
}

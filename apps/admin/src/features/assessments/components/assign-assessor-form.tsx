import { Form } from '../../../components/form.js';
import { type Choice, Select } from '../../../components/fields.js';
import { assignAssessor } from '../../../lib/api/generated/sdk.gen.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import { useNotices } from '../../../lib/notices.js';
import type { Assessment } from '../assessments-types.js';

interface AssignAssessorFormProps {
  readonly applicationId: string;
  /** The people who may assess applications to this fund. */
  readonly people: readonly Choice[];
}

/** Assigns an assessor to one application. */
export function AssignAssessorForm({ applicationId, people }: AssignAssessorFormProps) {
  const { notify } = useNotices();
  const form = useProblemForm<{ assessorId: string }, Assessment>({
    defaultValues: { assessorId: '' },
    send: ({ assessorId }) => assignAssessor({ body: { applicationId, assessorId } }),
    onSent: ({ assessorName }) => {
      form.reset();
      notify(`Assigned to ${assessorName}`);
    },
  });
  return (
    <Form form={form} submit="Assign" kind="secondary">
      <Select
        label="Assign to"
        emptyLabel="Choose a person"
        choices={people}
        {...form.field('assessorId', 'Choose a person')}
      />
    </Form>
  );
}

import { ErrorSummary, Form } from '../../../components/form.js';
import { type Choice, Select } from '../../../components/fields.js';
import { assignAssessor } from '../../../lib/api/generated/sdk.gen.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import { useNotices } from '../../../lib/notices.js';
import type { Assessment } from '../assessments-types.js';
import { ProblemError } from '../../../lib/problem.js';
import { Button } from '../../../components/buttons.js';

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

interface ChosenApplication {
  readonly id: string;
  readonly reference: string;
}

/** The result of assigning several applications. */
export interface AssignmentResult {
  readonly assignedIds: readonly string[];
  /** Why the others were not assigned, one sentence for each. */
  readonly refusals: readonly string[];
}

/** Assigns applications one after the other. A refusal of one does not stop the others. */
async function assignMany(
  applications: readonly ChosenApplication[],
  assessorId: string,
): Promise<AssignmentResult> {
  const assignedIds: string[] = [];
  const refusals: string[] = [];
  for (const { id, reference } of applications) {
    try {
      await assignAssessor({ body: { applicationId: id, assessorId } });
      assignedIds.push(id);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      refusals.push(`${reference}: ${error.detail || error.title}`);
    }
  }
  return { assignedIds, refusals };
}

interface AssignManyFormProps {
  /** The selected applications. */
  readonly applications: readonly { readonly id: string; readonly reference: string }[];
  /** The people who may assess applications to this fund. */
  readonly people: readonly Choice[];
  readonly onAssigned: (result: AssignmentResult) => void;
}

/** Assigns one assessor to the selected applications. */
export function AssignManyForm({ applications, people, onAssigned }: AssignManyFormProps) {
  const form = useProblemForm<{ manyAssessorId: string }, AssignmentResult>({
    defaultValues: { manyAssessorId: '' },
    send: ({ manyAssessorId }) => assignMany(applications, manyAssessorId),
    onSent: onAssigned,
  });
  const count = applications.length;
  return (
    <form className="al_bulk" onSubmit={(event) => void form.submit(event)} noValidate>
      <ErrorSummary lines={form.summary} />
      <p role="status">
        <strong>{count === 1 ? '1 application chosen' : `${count} applications chosen`}</strong>
      </p>
      <Select
        label="Assign them to"
        emptyLabel="Choose a person"
        choices={people}
        {...form.field('manyAssessorId', 'Choose a person')}
      />
      <Button
        type="submit"
        kind="secondary"
        pending={form.pending}
        reason={count === 0 ? 'Choose applications in the list first' : null}
      >
        Assign
      </Button>
    </form>
  );
}

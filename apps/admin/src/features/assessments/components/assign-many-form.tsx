import { Button } from '../../../components/buttons.js';
import { ErrorSummary } from '../../../components/form.js';
import { type Choice, Select } from '../../../components/fields.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import { assignMany, type AssignmentResult } from '../assign-many.js';

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

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { WarningText } from '../../../components/messages.js';
import type { AssignmentResult } from '../../../features/assessments/assign-many.js';
import { AssignManyForm } from '../../../features/assessments/components/assign-many-form.js';
import { peopleChoicesQuery } from '../../../features/identity/identity-requests.js';
import { useNotices } from '../../../lib/notices.js';

interface BulkAssignmentProps {
  readonly applications: readonly { readonly id: string; readonly reference: string }[];
  readonly fundId: string | undefined;
  readonly onAssigned: (result: AssignmentResult) => void;
}

/** Assigns the selected applications to one person. Each refused application is named by its reference. */
export function BulkAssignment({ applications, fundId, onAssigned }: BulkAssignmentProps) {
  const people = useQuery(peopleChoicesQuery('assessments.score', fundId)).data ?? [];
  const { notify } = useNotices();
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const tell = (result: AssignmentResult) => {
    setRefusals(result.refusals);
    const count = result.assignedIds.length;
    if (count > 0)
      notify(count === 1 ? '1 application assigned' : `${count} applications assigned`);
    onAssigned(result);
  };
  return (
    <>
      <AssignManyForm applications={applications} people={people} onAssigned={tell} />
      {refusals.length > 0 && (
        <WarningText>
          Not assigned:
          <ul>
            {refusals.map((refusal) => (
              <li key={refusal}>{refusal}</li>
            ))}
          </ul>
        </WarningText>
      )}
    </>
  );
}

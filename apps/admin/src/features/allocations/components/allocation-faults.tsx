import { WarningText } from '../../../components/messages.js';
import type { Allocation } from '../allocations-types.js';

/** What a draft still lacks before it can be committed. */
export function AllocationFaults({ allocation }: { allocation: Allocation }) {
  const { faults } = allocation;
  if (faults.length === 0) return null;
  return (
    <WarningText>
      This draft cannot be committed yet:
      <ul>
        {faults.map(({ pointer, detail }) => (
          <li key={pointer}>{detail}</li>
        ))}
      </ul>
    </WarningText>
  );
}

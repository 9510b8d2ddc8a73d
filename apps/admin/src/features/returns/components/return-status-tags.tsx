import { StatusTag } from '../../../components/status-tag.js';
import type { ReturnRow } from '../returns-types.js';

/** The status of a return, with a second tag where it is overdue. */
export function ReturnStatusTags({ owed }: { owed: Pick<ReturnRow, 'status' | 'overdue'> }) {
  return (
    <span className="al_tags">
      <StatusTag thing="return" status={owed.status} />
      {owed.overdue && <StatusTag thing="return" status="overdue" />}
    </span>
  );
}

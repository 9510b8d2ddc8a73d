import { StatusTag } from '../../../components/status-tag.js';
import type { ReturnRow } from '../returns-types.js';

/** The status of a return and, beside it, that its day is past. */
export function ReturnStatusTags({ owed }: { owed: Pick<ReturnRow, 'status' | 'overdue'> }) {
  return (
    <span className="al_tags">
      <StatusTag thing="return" status={owed.status} />
      {owed.overdue && <StatusTag thing="return" status="overdue" />}
    </span>
  );
}

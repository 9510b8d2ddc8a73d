import { StatusTag } from '../../../components/status-tag.js';
import type { ConditionRow } from '../conditions-types.js';

/** The status of a condition, with a second tag where it is overdue. */
export function ConditionStatusTags({
  condition,
}: {
  condition: Pick<ConditionRow, 'status' | 'overdue'>;
}) {
  return (
    <span className="al_tags">
      <StatusTag thing="condition" status={condition.status} />
      {condition.overdue && <StatusTag thing="condition" status="overdue" />}
    </span>
  );
}

import { StatusTag } from '../../../components/status-tag.js';
import type { ConditionRow } from '../conditions-types.js';
import type { CONDITION_LIST } from '@almoner/domain/conditions';
import { Link } from '@tanstack/react-router';
import type { ListCells } from '../../../components/lists/list-columns.js';
import { IllustrativeMark } from '../../../components/messages.js';

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

/** How the list shows cells that need more than their plain value. */
export const CONDITION_CELLS: ListCells<typeof CONDITION_LIST, ConditionRow> = {
  title: ({ id, title, illustrative }) => (
    <>
      <Link to="/conditions/$id" params={{ id }}>
        {title}
      </Link>
      {illustrative && <IllustrativeMark />}
    </>
  ),
  award: ({ awardId, awardReference }) => (
    <Link to="/awards/$id" params={{ id: awardId }}>
      {awardReference}
    </Link>
  ),
  gating: ({ gating }) => (gating ? 'A payment waits for it' : 'None waits'),
  status: (condition) => <ConditionStatusTags condition={condition} />,
};

import type { CONDITION_LIST } from '@almoner/domain/conditions';
import { Link } from '@tanstack/react-router';
import type { ListCells } from '../../../components/lists/list-columns.js';
import { IllustrativeMark } from '../../../components/messages.js';
import { ConditionStatusTags } from './condition-status-tags.js';
import type { ConditionRow } from '../conditions-types.js';

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

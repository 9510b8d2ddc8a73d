import { StatusTag } from '../../../components/status-tag.js';
import type { ReturnRow } from '../returns-types.js';
import type { RETURN_LIST } from '@almoner/domain/returns';
import { Link } from '@tanstack/react-router';
import type { ListCells } from '../../../components/lists/list-columns.js';
import { IllustrativeMark } from '../../../components/messages.js';

/** The status of a return, with a second tag where it is overdue. */
export function ReturnStatusTags({ owed }: { owed: Pick<ReturnRow, 'status' | 'overdue'> }) {
  return (
    <span className="al_tags">
      <StatusTag thing="return" status={owed.status} />
      {owed.overdue && <StatusTag thing="return" status="overdue" />}
    </span>
  );
}

/** How the list shows cells that need more than their plain value. */
export const RETURN_CELLS: ListCells<typeof RETURN_LIST, ReturnRow> = {
  reference: ({ id, reference, illustrative }) => (
    <>
      <Link to="/returns/$id" params={{ id }}>
        {reference}
      </Link>
      {illustrative && <IllustrativeMark />}
    </>
  ),
  award: ({ awardId, awardReference }) => (
    <Link to="/awards/$id" params={{ id: awardId }}>
      {awardReference}
    </Link>
  ),
  status: (owed) => <ReturnStatusTags owed={owed} />,
};

import type { CALL_LIST } from '@almoner/domain/calls';
import { Link } from '@tanstack/react-router';
import type { ListCells } from '../../../components/lists/list-columns.js';
import { IllustrativeMark } from '../../../components/messages.js';
import { StatusTag } from '../../../components/status-tag.js';
import type { ListCallsResponse } from '../../../lib/api/generated/types.gen.js';

/** How the list of calls shows cells that need more than their plain value. */
export const CALL_CELLS: ListCells<typeof CALL_LIST, ListCallsResponse['items'][number]> = {
  title: ({ id, title, illustrative, stated }) => (
    <>
      <Link to="/calls/$id" params={{ id }}>
        {title}
      </Link>
      {illustrative && <IllustrativeMark stated={stated} />}
    </>
  ),
  status: ({ status }) => <StatusTag thing="call" status={status} />,
};

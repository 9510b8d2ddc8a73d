import type { CALL_LIST } from '@almoner/domain/calls';
import { Link } from '@tanstack/react-router';
import type { ListCells } from '../../../components/lists/list-columns.js';
import { StatusTag } from '../../../components/status-tag.js';
import type { ListCallsResponse } from '../../../lib/api/generated/types.gen.js';

/** The cells of the list of calls that are more than their value. */
export const CALL_CELLS: ListCells<typeof CALL_LIST, ListCallsResponse['items'][number]> = {
  title: ({ id, title }) => (
    <Link to="/calls/$id" params={{ id }}>
      {title}
    </Link>
  ),
  status: ({ status }) => <StatusTag thing="call" status={status} />,
};

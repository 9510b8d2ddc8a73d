import type { FUND_LIST } from '@almoner/domain/funds';
import { Link } from '@tanstack/react-router';
import type { ListCells } from '../../../components/lists/list-columns.js';
import { IllustrativeMark } from '../../../components/messages.js';
import { StatusTag } from '../../../components/status-tag.js';
import type { ListFundsResponse } from '../../../lib/api/generated/types.gen.js';

/** How the list of funds shows cells that need more than their plain value. */
export const FUND_CELLS: ListCells<typeof FUND_LIST, ListFundsResponse['items'][number]> = {
  name: ({ id, name, illustrative }) => (
    <>
      <Link to="/funds/$id" params={{ id }}>
        {name}
      </Link>
      {illustrative && <IllustrativeMark />}
    </>
  ),
  status: ({ status }) => <StatusTag thing="fund" status={status} />,
};

import type { DELEGATION_LIST } from '@almoner/domain/delegations';
import { Link } from '@tanstack/react-router';
import type { ListCells } from '../../../components/lists/list-columns.js';
import { IllustrativeMark } from '../../../components/messages.js';
import type { ListDelegationsResponse } from '../../../lib/api/generated/types.gen.js';

/** How the list of delegations shows cells that need more than their plain value. */
export const DELEGATION_CELLS: ListCells<
  typeof DELEGATION_LIST,
  ListDelegationsResponse['items'][number]
> = {
  people: ({ id, toName, fromName, illustrative }) => (
    <>
      <Link to="/delegations/$id" params={{ id }}>
        {toName} for {fromName}
      </Link>
      {illustrative && <IllustrativeMark />}
    </>
  ),
};

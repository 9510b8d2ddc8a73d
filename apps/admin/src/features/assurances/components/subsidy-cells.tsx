import type { SUBSIDY_LIST } from '@almoner/domain/assurances';
import { Link } from '@tanstack/react-router';
import type { ListCells } from '../../../components/lists/list-columns.js';
import { IllustrativeMark } from '../../../components/messages.js';
import type { ListSubsidiesResponse } from '../../../lib/api/generated/types.gen.js';

/** How the list of subsidies shows cells that need more than their plain value. */
export const SUBSIDY_CELLS: ListCells<typeof SUBSIDY_LIST, ListSubsidiesResponse['items'][number]> =
  {
    reference: ({ id, reference, illustrative }) => (
      <>
        <Link to="/awards/$id/assurance" params={{ id }}>
          {reference}
        </Link>
        {illustrative && <IllustrativeMark />}
      </>
    ),
  };

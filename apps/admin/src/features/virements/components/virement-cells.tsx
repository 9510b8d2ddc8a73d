import type { VIREMENT_LIST } from '@almoner/domain/virements';
import { Link } from '@tanstack/react-router';
import type { ListCells } from '../../../components/lists/list-columns.js';
import { IllustrativeMark } from '../../../components/messages.js';
import { StatusTag } from '../../../components/status-tag.js';
import { sideName } from '../virements-labels.js';
import type { VirementRow } from '../virements-types.js';

/** How the list shows cells that need more than their plain value. */
export const VIREMENT_CELLS: ListCells<typeof VIREMENT_LIST, VirementRow> = {
  reference: ({ id, reference, illustrative }) => (
    <>
      <Link to="/virements/$id" params={{ id }}>
        {reference}
      </Link>
      {illustrative && <IllustrativeMark />}
    </>
  ),
  from: ({ from }) => sideName(from),
  to: ({ to }) => sideName(to),
  status: ({ status }) => <StatusTag thing="virement" status={status} />,
};

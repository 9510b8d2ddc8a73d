import type { ALLOCATION_LIST } from '@almoner/domain/allocations';
import { Link } from '@tanstack/react-router';
import type { ListCells } from '../../../components/lists/list-columns.js';
import { IllustrativeMark } from '../../../components/messages.js';
import { StatusTag } from '../../../components/status-tag.js';
import type { AllocationRow } from '../allocations-types.js';

/** How the list shows cells that need more than their plain value. */
export const ALLOCATION_CELLS: ListCells<typeof ALLOCATION_LIST, AllocationRow> = {
  reference: ({ id, reference, illustrative, stated }) => (
    <>
      <Link to="/allocations/$id" params={{ id }}>
        {reference}
      </Link>
      {illustrative && <IllustrativeMark stated={stated} />}
    </>
  ),
  status: ({ status }) => <StatusTag thing="allocation" status={status} />,
};

import type { LOSS_LIST } from '@almoner/domain/recoveries';
import { Link } from '@tanstack/react-router';
import type { ListCells } from '../../../components/lists/list-columns.js';
import { IllustrativeMark } from '../../../components/messages.js';
import { StatusTag } from '../../../components/status-tag.js';
import type { LossRow } from '../recoveries-types.js';

/** How the register of losses shows cells that need more than their plain value. */
export const LOSS_CELLS: ListCells<typeof LOSS_LIST, LossRow> = {
  recovery: ({ recoveryId, recoveryReference, illustrative }) => (
    <>
      <Link to="/recoveries/$id" params={{ id: recoveryId }}>
        {recoveryReference}
      </Link>
      {illustrative && <IllustrativeMark />}
    </>
  ),
  status: ({ status }) => <StatusTag thing="loss" status={status} />,
};

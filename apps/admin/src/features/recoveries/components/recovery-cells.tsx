import type { RECOVERY_LIST } from '@almoner/domain/recoveries';
import { Link } from '@tanstack/react-router';
import type { ListCells } from '../../../components/lists/list-columns.js';
import { IllustrativeMark } from '../../../components/messages.js';
import { StatusTag } from '../../../components/status-tag.js';
import type { RecoveryRow } from '../recoveries-types.js';

/** How the list shows cells that need more than their plain value. */
export const RECOVERY_CELLS: ListCells<typeof RECOVERY_LIST, RecoveryRow> = {
  reference: ({ id, reference, illustrative }) => (
    <>
      <Link to="/recoveries/$id" params={{ id }}>
        {reference}
      </Link>
      {illustrative && <IllustrativeMark />}
    </>
  ),
  payment: ({ paymentId, paymentReference }) => (
    <Link to="/payments/$id" params={{ id: paymentId }}>
      {paymentReference}
    </Link>
  ),
  award: ({ awardId, awardReference }) => (
    <Link to="/awards/$id" params={{ id: awardId }}>
      {awardReference}
    </Link>
  ),
  status: ({ status }) => <StatusTag thing="recovery" status={status} />,
};

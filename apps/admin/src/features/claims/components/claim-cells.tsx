import type { CLAIM_LIST } from '@almoner/domain/claims';
import { Link } from '@tanstack/react-router';
import type { ListCells } from '../../../components/lists/list-columns.js';
import { IllustrativeMark } from '../../../components/messages.js';
import { StatusTag } from '../../../components/status-tag.js';
import type { ClaimRow } from '../claims-types.js';

/** How the list shows cells that need more than their plain value. */
export const CLAIM_CELLS: ListCells<typeof CLAIM_LIST, ClaimRow> = {
  reference: ({ id, reference, illustrative }) => (
    <>
      <Link to="/claims/$id" params={{ id }}>
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
  payment: ({ paymentId, paymentReference }) => (
    <Link to="/payments/$id" params={{ id: paymentId }}>
      {paymentReference}
    </Link>
  ),
  status: ({ status }) => <StatusTag thing="claim" status={status} />,
};

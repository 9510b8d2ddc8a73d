import type { PAYMENT_LIST } from '@almoner/domain/payments';
import { Link } from '@tanstack/react-router';
import type { ListCells } from '../../../components/lists/list-columns.js';
import { IllustrativeMark } from '../../../components/messages.js';
import { StatusTag } from '../../../components/status-tag.js';
import type { PaymentRow } from '../payments-types.js';

/** How the list shows cells that need more than their plain value. */
export const PAYMENT_CELLS: ListCells<typeof PAYMENT_LIST, PaymentRow> = {
  reference: ({ id, reference, illustrative }) => (
    <>
      <Link to="/payments/$id" params={{ id }}>
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
  status: ({ status }) => <StatusTag thing="payment" status={status} />,
};

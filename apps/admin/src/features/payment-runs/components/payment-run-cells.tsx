import type { PAYMENT_RUN_LIST } from '@almoner/domain/payment-runs';
import { Link } from '@tanstack/react-router';
import type { ListCells } from '../../../components/lists/list-columns.js';
import { IllustrativeMark } from '../../../components/messages.js';
import { StatusTag } from '../../../components/status-tag.js';
import type { PaymentRunRow } from '../payment-runs-types.js';

/** How the list shows cells that need more than their plain value. */
export const PAYMENT_RUN_CELLS: ListCells<typeof PAYMENT_RUN_LIST, PaymentRunRow> = {
  reference: ({ id, reference, illustrative }) => (
    <>
      <Link to="/payment-runs/$id" params={{ id }}>
        {reference}
      </Link>
      {illustrative && <IllustrativeMark />}
    </>
  ),
  status: ({ status }) => <StatusTag thing="payment-run" status={status} />,
  prepared: ({ preparedByName }) => preparedByName ?? 'At release',
};

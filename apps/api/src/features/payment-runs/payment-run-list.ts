import { PAYMENT_RUN_LIST, paymentRunStatusWords } from '@almoner/domain/payment-runs';
import { listController } from '../../platform/lists/list-controller.js';
import {
  amountWithin,
  foldedIn,
  searchedIn,
  type SourceOf,
} from '../../platform/lists/list-source.js';
import { READABLE_PAYMENTS } from '../../readable/payments.sql.js';
import { PaymentRunItem } from './payment-runs.dto.js';
import { RUN_FROM, RUN_ITEM, RUN_STATUS } from './payment-runs.sql.js';

const source: SourceOf<
  typeof PAYMENT_RUN_LIST,
  Omit<PaymentRunItem, 'statusWords'>,
  PaymentRunItem
> = ({ actor }) => ({
  table: RUN_FROM,
  id: 'r.id',
  columns: RUN_ITEM,
  filters: {
    q: `${foldedIn('r.reference')} OR EXISTS (
      SELECT FROM payment_run_payments x JOIN ${READABLE_PAYMENTS} y ON y.id = x.payment_id
       WHERE x.run_id = r.id AND x.taken_out_at IS NULL AND ${searchedIn('y.search_text')})`,
    status: `${RUN_STATUS} = $`,
    fundId: '$ = ANY (r.fund_ids)',
    payFrom: 'r.pay_on >= $',
    payTo: 'r.pay_on <= $',
    ...amountWithin('held.pence'),
  },
  sorts: {
    payOn: { expression: 'r.pay_on', type: 'date' },
    reference: { expression: 'r.reference', type: 'text' },
    totalPence: { expression: 'held.pence', type: 'numeric' },
  },
  totals: { total: 'held.pence' },
  shown: (row) => ({ ...row, statusWords: paymentRunStatusWords(row.status, actor.audience) }),
});

export const PaymentRunListController = listController({
  list: PAYMENT_RUN_LIST,
  item: PaymentRunItem,
  source,
  permission: 'payment-runs.read',
});

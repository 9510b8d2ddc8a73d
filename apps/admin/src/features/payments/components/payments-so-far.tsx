import { PAYMENT_LIST } from '@almoner/domain/payments';
import { ListTable } from '../../../components/lists/list-table.js';
import { DateText, Money } from '../../../components/figures.js';
import { Loaded } from '../../../components/page.js';
import { SummaryList } from '../../../components/facts.js';
import { scheduleQuery } from '../payments-requests.js';
import type { PaymentRow } from '../payments-types.js';
import { PAYMENT_CELLS } from './payment-cells.js';

const ON_ITS_WAY = new Set<PaymentRow['status']>(['planned', 'requested', 'approved', 'sent']);

function Next({ payment }: { payment: PaymentRow | undefined }) {
  if (!payment) return 'No payment is planned';
  return (
    <>
      <Money pence={payment.amountPence} />, planned for <DateText date={payment.dueOn} />
    </>
  );
}

interface PaymentsSoFarProps {
  readonly award: { readonly id: string; readonly amountPence: number; readonly paidPence: number };
}

/** What the organisation was awarded, what it has been paid, and its next payment. */
export function PaymentsSoFar({ award }: PaymentsSoFarProps) {
  return (
    <section aria-labelledby="payments-heading">
      <h2 id="payments-heading">Payments to you</h2>
      <Loaded query={scheduleQuery(award.id)}>
        {({ items }) => (
          <>
            <SummaryList
              items={[
                { key: 'Agreed, up to', value: <Money pence={award.amountPence} /> },
                { key: 'Paid so far', value: <Money pence={award.paidPence} /> },
                {
                  key: 'Next',
                  value: <Next payment={items.find(({ status }) => ON_ITS_WAY.has(status))} />,
                },
              ]}
            />
            <ListTable
              list={PAYMENT_LIST}
              rows={items}
              cells={PAYMENT_CELLS}
              only={['reference', 'year', 'amount', 'due', 'status', 'payable']}
              caption="Instalments of this award"
              empty="No payment is planned yet."
            />
          </>
        )}
      </Loaded>
    </section>
  );
}

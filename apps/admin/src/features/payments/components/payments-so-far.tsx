import { pence, sumPence } from '@almoner/domain/money';
import { useQuery } from '@tanstack/react-query';
import { DateText, Money } from '../../../components/figures.js';
import { QueryState } from '../../../components/query-state.js';
import { SummaryList } from '../../../components/summary-list.js';
import { scheduleQuery } from '../api/get-schedule.js';
import type { PaymentRow } from '../api/list-payments.js';
import { PaymentTable } from './payment-table.js';

const ON_ITS_WAY = new Set<PaymentRow['status']>(['planned', 'requested', 'approved', 'sent']);

function paidPence(payments: readonly PaymentRow[]): number {
  const paid = payments.filter(({ status }) => status === 'paid');
  return sumPence(paid.map(({ amountPence }) => pence(amountPence)));
}

function Next({ payment }: { payment: PaymentRow | undefined }) {
  if (!payment) return 'No payment is planned';
  return (
    <>
      <Money pence={payment.amountPence} />, planned for <DateText date={payment.dueOn} />
    </>
  );
}

/** What the organisation was promised, has been paid and is paid next. */
export function PaymentsSoFar({ awardId, agreedPence }: { awardId: string; agreedPence: number }) {
  const schedule = useQuery(scheduleQuery(awardId));
  return (
    <section aria-labelledby="payments-heading">
      <h2 id="payments-heading">Payments to you</h2>
      <QueryState query={schedule}>
        {({ items }) => (
          <>
            <SummaryList
              items={[
                { key: 'Agreed, up to', value: <Money pence={agreedPence} /> },
                { key: 'Paid so far', value: <Money pence={paidPence(items)} /> },
                {
                  key: 'Next',
                  value: <Next payment={items.find(({ status }) => ON_ITS_WAY.has(status))} />,
                },
              ]}
            />
            <PaymentTable payments={items} ofOneAward empty="No payment is planned yet." />
          </>
        )}
      </QueryState>
    </section>
  );
}

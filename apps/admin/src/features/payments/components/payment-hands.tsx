import type { ReactNode } from 'react';
import { InstantText } from '../../../components/figures.js';
import { SummaryList } from '../../../components/summary-list.js';
import type { Payment } from '../api/get-payment.js';

function hand(by: string | null, at: string | null): ReactNode {
  if (!by) return <span className="al_secondary">Nobody yet</span>;
  return (
    <>
      {by}, <InstantText instant={at} />
    </>
  );
}

/** Who requested, approved and released a payment: three different people, by rule. */
export function PaymentHands({ payment }: { payment: Payment }) {
  return (
    <section aria-labelledby="hands-heading">
      <h2 id="hands-heading">Who did what</h2>
      <p>Three different people request, approve and release each payment.</p>
      <SummaryList
        items={[
          { key: 'Requested', value: hand(payment.requestedByName, payment.requestedAt) },
          ...(payment.statementOfNeed
            ? [{ key: 'Statement of need', value: payment.statementOfNeed }]
            : []),
          { key: 'Approved', value: hand(payment.approvedByName, payment.approvedAt) },
          { key: 'Released', value: hand(payment.releasedByName, payment.releasedAt) },
        ]}
      />
    </section>
  );
}

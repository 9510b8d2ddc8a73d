import { Link } from '@tanstack/react-router';
import { DateText, InstantText, Money } from '../../../components/figures.js';
import { type SummaryItem, SummaryList } from '../../../components/facts.js';
import type { PaymentSending } from '../payment-runs-types.js';

function PaymentLink({
  payment,
}: {
  payment: { readonly id: string; readonly reference: string };
}) {
  return (
    <Link to="/payments/$id" params={{ id: payment.id }}>
      {payment.reference}
    </Link>
  );
}

function runItems({ run }: PaymentSending): SummaryItem[] {
  if (run === null) return [];
  const value = (
    <>
      <Link to="/payment-runs/$id" params={{ id: run.id }}>
        {run.reference}
      </Link>
      , to be paid on <DateText date={run.payOn} />
    </>
  );
  return [{ key: 'Payment run', value }];
}

function transferItems({ transfer }: PaymentSending): SummaryItem[] {
  if (transfer === null) return [];
  const value = (
    <>
      <Link to="/transfers/$id" params={{ id: transfer.id }}>
        {transfer.reference}
      </Link>
      , to be made on <DateText date={transfer.transferOn} />
    </>
  );
  return [{ key: 'Transfer note', value }];
}

function returnItems({
  returnedOn,
  returnedReason,
  acknowledgedAt,
}: PaymentSending): SummaryItem[] {
  const items: SummaryItem[] = [];
  if (acknowledgedAt !== null)
    items.push({ key: 'Taken by the bank', value: <InstantText instant={acknowledgedAt} /> });
  if (returnedOn !== null)
    items.push({ key: 'Returned by the bank', value: <DateText date={returnedOn} /> });
  if (returnedReason !== null) items.push({ key: 'What the bank says', value: returnedReason });
  return items;
}

function chainItems({ replaces, replacedBy }: PaymentSending): SummaryItem[] {
  return [
    ...(replaces ? [{ key: 'In place of', value: <PaymentLink payment={replaces} /> }] : []),
    ...(replacedBy ? [{ key: 'Made again as', value: <PaymentLink payment={replacedBy} /> }] : []),
  ];
}

function recoveryItems(sending: PaymentSending): SummaryItem[] {
  const { recoveredPence, recoveringPence, recoveryLostPence } = sending;
  return [
    ...(recoveredPence > 0
      ? [{ key: 'Recovered so far', value: <Money pence={recoveredPence} /> }]
      : []),
    ...(recoveringPence > 0
      ? [{ key: 'Being recovered', value: <Money pence={recoveringPence} /> }]
      : []),
    ...(recoveryLostPence > 0
      ? [{ key: 'Written off or waived', value: <Money pence={recoveryLostPence} /> }]
      : []),
  ];
}

/** How a payment was sent, the bank's answer, and what was recovered of it. */
export function PaymentSendingFacts({ id, sending }: { id: string; sending: PaymentSending }) {
  const items = [
    ...runItems(sending),
    ...transferItems(sending),
    ...returnItems(sending),
    ...chainItems(sending),
    ...recoveryItems(sending),
  ];
  if (items.length === 0 && !sending.hasRemittance) return null;
  return (
    <section aria-labelledby="sending-heading">
      <h2 id="sending-heading">{sending.transfer ? 'Transferred' : 'At the bank'}</h2>
      {items.length > 0 && <SummaryList items={items} />}
      {sending.hasRemittance && (
        <p>
          <Link to="/payments/$id/remittance" params={{ id }}>
            Remittance advice
          </Link>
        </p>
      )}
    </section>
  );
}

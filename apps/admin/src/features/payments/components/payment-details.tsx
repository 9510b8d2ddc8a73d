import { InsetText } from '../../../components/messages.js';
import { Tracker } from '../../../components/tracker.js';
import { PAYMENT_STEPS, paymentProgress } from '../payment-progress.js';
import type { Payment } from '../payments-types.js';
import type { ReactNode } from 'react';
import { DateText, InstantText } from '../../../components/figures.js';
import { type SummaryItem, SummaryList } from '../../../components/facts.js';
import { Link } from '@tanstack/react-router';

/** The steps of the payment, and one sentence saying who has to act. */
export function PaymentTracker({ payment }: { payment: Payment }) {
  const { step, sentence } = paymentProgress(payment);
  if (step === null) return <InsetText>{sentence}</InsetText>;
  return (
    <Tracker label="Progress of the payment" steps={PAYMENT_STEPS} current={step}>
      {sentence}
    </Tracker>
  );
}

const NOBODY = <span className="al_secondary">Nobody yet</span>;

function hand(by: string | null, at: string | null): ReactNode {
  if (!by) return NOBODY;
  return (
    <>
      {by}, <InstantText instant={at} />
    </>
  );
}

/** Each approval with who gave it and for whom, and how many are still needed. */
function approvalItems({ approvals, approvalsAsked }: Payment): SummaryItem[] {
  const key = (level: number) =>
    approvalsAsked === 1 ? 'Approved' : `Approval ${level} of ${approvalsAsked}`;
  const given = approvals.map(({ level, approvedByName, onBehalfOfName, approvedAt }) => ({
    key: key(level),
    value: hand(
      onBehalfOfName ? `${approvedByName} for ${onBehalfOfName}` : approvedByName,
      approvedAt,
    ),
  }));
  const open = Math.max(approvalsAsked - approvals.length, 0);
  const waiting = Array.from({ length: open }, (_none, index) => ({
    key: key(approvals.length + index + 1),
    value: NOBODY,
  }));
  return [...given, ...waiting];
}

function stopItems(payment: Payment): SummaryItem[] {
  const { status, heldByName, heldAt, sentBackByName, sentBackAt } = payment;
  return [
    ...(sentBackByName ? [{ key: 'Sent back', value: hand(sentBackByName, sentBackAt) }] : []),
    ...(status === 'held' ? [{ key: 'Put on hold', value: hand(heldByName, heldAt) }] : []),
    ...(status === 'rejected'
      ? [{ key: 'Rejected', value: hand(payment.rejectedByName, payment.rejectedAt) }]
      : []),
  ];
}

/** The people who requested, approved and released a payment. They are always different people. */
export function PaymentHands({ payment }: { payment: Payment }) {
  return (
    <section aria-labelledby="hands-heading">
      <h2 id="hands-heading">Who did what</h2>
      <p>
        Different people request, approve and release each payment. Who approves in somebody’s name
        counts as both.
      </p>
      <SummaryList
        items={[
          { key: 'Requested', value: hand(payment.requestedByName, payment.requestedAt) },
          ...(payment.statementOfNeed
            ? [{ key: 'Statement of need', value: payment.statementOfNeed }]
            : []),
          ...approvalItems(payment),
          ...stopItems(payment),
          { key: 'Released', value: hand(payment.releasedByName, payment.releasedAt) },
        ]}
      />
    </section>
  );
}

const KIND_WORDS: Readonly<Record<string, string>> = {
  exact: 'Same reference and amount',
  manual: 'Paired by a person',
};

/** The ledger line that a payment is matched to. */
export function PaymentMatch({ payment }: { payment: Payment }) {
  const { match } = payment;
  if (!match) return null;
  return (
    <section aria-labelledby="match-heading">
      <h2 id="match-heading">In the ledger</h2>
      <SummaryList
        items={[
          { key: 'Paid', value: <DateText date={payment.paidOn} /> },
          { key: 'Matched because', value: KIND_WORDS[match.kind] ?? match.kind },
          {
            key: 'Matched',
            value: (
              <>
                <InstantText instant={match.matchedAt} />
                {match.matchedByName && `, by ${match.matchedByName}`}
              </>
            ),
          },
          {
            key: 'Ledger line',
            value: (
              <Link to="/ledger-lines/$id" params={{ id: match.ledgerLineId }}>
                Open the line
              </Link>
            ),
          },
        ]}
      />
    </section>
  );
}

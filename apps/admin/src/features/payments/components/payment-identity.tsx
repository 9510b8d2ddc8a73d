import { paymentMethodWords } from '@almoner/domain/awards';
import { Link } from '@tanstack/react-router';
import { DateText, FinancialYear, Money } from '../../../components/figures.js';
import { IdentityBar } from '../../../components/facts.js';
import { StatusTag } from '../../../components/status-tag.js';
import type { Payment } from '../payments-types.js';

function CoveredDays({ payment: { coversFrom, coversTo } }: { payment: Payment }) {
  return (
    <>
      <DateText date={coversFrom} /> to <DateText date={coversTo} />
    </>
  );
}

/** The claim by which the organisation asks for the payment, or by which it was requested. */
function Claim({ of: { id, reference, status } }: { of: NonNullable<Payment['claim']> }) {
  return (
    <>
      <Link to="/claims/$id" params={{ id }}>
        {reference}
      </Link>{' '}
      <StatusTag thing="claim" status={status} />
    </>
  );
}

/** The facts that identify a payment. */
export function PaymentIdentity({ payment }: { payment: Payment }) {
  const award = (
    <Link to="/awards/$id" params={{ id: payment.awardId }}>
      {payment.awardReference}
    </Link>
  );
  return (
    <IdentityBar
      label={`Payment ${payment.reference}`}
      facts={[
        { key: 'Reference', value: payment.reference },
        { key: 'Organisation', value: payment.organisationName },
        { key: 'Award', value: award },
        { key: 'Year', value: <FinancialYear year={payment.financialYear} /> },
        { key: 'Due', value: <DateText date={payment.dueOn} /> },
        ...(payment.coversFrom === null
          ? []
          : [{ key: 'Pays for', value: <CoveredDays payment={payment} /> }]),
        ...(payment.claim === null ? [] : [{ key: 'Claim', value: <Claim of={payment.claim} /> }]),
        { key: 'Amount', value: <Money pence={payment.amountPence} /> },
        { key: 'How it moves', value: paymentMethodWords(payment.method) },
        { key: 'Status', value: <StatusTag thing="payment" status={payment.status} /> },
      ]}
    />
  );
}

import { InsetText } from '../../../components/messages.js';
import { Tracker } from '../../../components/tracker.js';
import { PAYMENT_STEPS, paymentProgress } from '../payment-progress.js';
import type { Payment } from '../payments-types.js';

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

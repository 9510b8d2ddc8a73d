import { ButtonGroup, LinkButton } from '../../../components/buttons.js';
import { chosenFor } from '../payment-selection.js';
import type { PaymentRow } from '../payments-types.js';
import type { BulkStep } from '../payments-types.js';

const STEPS: readonly { readonly step: BulkStep; readonly verb: string }[] = [
  { step: 'request', verb: 'request' },
  { step: 'approve', verb: 'approve' },
];

interface BulkBarProps {
  readonly payments: readonly PaymentRow[];
  readonly may: Readonly<Record<BulkStep, boolean>>;
}

/** How many payments are selected, with the link to the page that checks them. */
export function BulkBar({ payments, may }: BulkBarProps) {
  const count = payments.length;
  const chosen = STEPS.map(({ step, verb }) => ({
    step,
    verb,
    ids: chosenFor(payments, step, may),
  }));
  return (
    <>
      <p role="status">
        {count === 0
          ? 'Select payments in the list to request or approve several at once.'
          : `${count} ${count === 1 ? 'payment' : 'payments'} chosen.`}
      </p>
      {count > 0 && (
        <ButtonGroup>
          {chosen
            .filter(({ ids }) => ids.length > 0)
            .map(({ step, verb, ids }) => (
              <LinkButton key={step} to="/payments/check" search={{ step, ids: ids.join(',') }}>
                {`Check ${ids.length} to ${verb}`}
              </LinkButton>
            ))}
        </ButtonGroup>
      )}
    </>
  );
}

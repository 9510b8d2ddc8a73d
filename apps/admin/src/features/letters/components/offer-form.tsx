import { Button } from '../../../components/buttons.js';
import { Form } from '../../../components/form.js';
import { FormDateField } from '../../../components/typed-fields.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import { offerAward } from '../../../lib/api/generated/sdk.gen.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';

interface OfferFormProps {
  readonly awardId: string;
  readonly expiresOn: string;
  /** Shows the letter again with another last day to accept. */
  readonly onDay: (expiresOn: string) => void;
  readonly onOffered: () => void;
}

/** Sends an offer: the last day to accept, and the button. */
export function OfferForm({ awardId, expiresOn, onDay, onOffered }: OfferFormProps) {
  const form = useProblemForm({
    defaultValues: { expiresOn },
    send: (values, key) =>
      offerAward({
        path: { id: awardId },
        body: { expiresOn: values.expiresOn },
        headers: idempotent(key),
      }),
    onSent: onOffered,
  });
  return (
    <Form form={form}>
      <FormDateField
        control={form.control}
        name="expiresOn"
        label="Last day to accept"
        hint="After it the offer lapses by itself and its money is available again."
      />
      <div className="al_actions">
        <Button type="submit" pending={form.pending}>
          Send this offer
        </Button>
        <Button kind="secondary" onClick={() => onDay(form.getValues('expiresOn'))}>
          Show the letter with this day
        </Button>
      </div>
    </Form>
  );
}

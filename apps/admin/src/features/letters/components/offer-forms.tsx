import { Button } from '../../../components/buttons.js';
import { Checkboxes } from '../../../components/choices.js';
import { Form } from '../../../components/form.js';
import { FormDateField } from '../../../components/typed-fields.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import {
  acceptAward,
  acknowledgeAward,
  getAwardLetter,
  offerAward,
} from '../../../lib/api/generated/sdk.gen.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import { useQueryClient } from '@tanstack/react-query';
import { PasswordField, TextField } from '../../../components/fields.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { useSession } from '../../../lib/session.js';

interface OfferFormProps {
  readonly awardId: string;
  /** Whether it is an allocation, which is acknowledged. */
  readonly allocation: boolean;
  readonly expiresOn: string;
  /** Shows the letter again with another last day to accept. */
  readonly onDay: (expiresOn: string) => void;
  readonly onOffered: () => void;
}

/** Sends an offer: the last day to accept, and the button. */
export function OfferForm({ awardId, allocation, expiresOn, onDay, onOffered }: OfferFormProps) {
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
        label={allocation ? 'To be acknowledged by' : 'Last day to accept'}
        hint={
          allocation
            ? 'Nothing is transferred before it is acknowledged. It does not lapse by itself.'
            : 'After it the offer lapses by itself and its money is available again.'
        }
      />
      <div className="al_actions">
        <Button type="submit" pending={form.pending}>
          {allocation ? 'Send this letter' : 'Send this offer'}
        </Button>
        <Button kind="secondary" onClick={() => onDay(form.getValues('expiresOn'))}>
          Show the letter with this day
        </Button>
      </div>
    </Form>
  );
}

/** The two ways to answer a letter, with the words of the button. */
const ANSWERS = {
  accept: { give: acceptAward, label: 'Accept this award' },
  acknowledge: { give: acknowledgeAward, label: 'Acknowledge this letter' },
} as const;

interface AcceptanceFormProps {
  readonly awardId: string;
  readonly command: keyof typeof ANSWERS;
  /** The SHA-256 of the letter shown above; undefined for an award without a letter. */
  readonly letterSha256: string | undefined;
  /** The notice about subsidy control, which the person confirms; null where there is none. */
  readonly subsidyNotice: string | null;
  readonly onAccepted: () => void;
}

/** Accepts an offer or acknowledges an allocation letter: asks for the name of the person who signs, and for their password. */
export function AcceptanceForm({
  awardId,
  command,
  letterSha256,
  subsidyNotice,
  onAccepted,
}: AcceptanceFormProps) {
  const { give, label } = ANSWERS[command];
  const demonstration = useSession()?.demonstration ?? false;
  const queryClient = useQueryClient();
  const form = useProblemForm({
    defaultValues: { name: '', password: '', confirms: [] as string[] },
    send: async ({ name, password, confirms }, key) => {
      try {
        return await give({
          path: { id: awardId },
          body: {
            name: name.trim(),
            password,
            letterSha256,
            ...(subsidyNotice !== null && confirms.length > 0 && { subsidyNotice }),
          },
          headers: idempotent(key),
        });
      } catch (error) {
        // the letter may have been made again, so it is loaded anew
        await queryClient.invalidateQueries(apiQuery(getAwardLetter, { path: { id: awardId } }));
        throw error;
      }
    },
    onSent: onAccepted,
  });
  return (
    <Form form={form} submit={label} wide>
      {subsidyNotice !== null && (
        <>
          <h2>Notice about subsidy control</h2>
          <p>{subsidyNotice}</p>
          <Checkboxes
            label="Your confirmation"
            choices={[
              { value: 'yes', label: 'I confirm what this notice says for our enterprise' },
            ]}
            {...form.field('confirms', {
              validate: (confirms) => confirms.length > 0 || 'Confirm the notice before you accept',
            })}
          />
        </>
      )}
      <TextField
        label="Your full name"
        hint="It is kept with the letter as your signature."
        autoComplete="name"
        {...form.field('name', 'Enter your full name')}
      />
      <PasswordField
        label="Your password"
        hint={
          demonstration
            ? 'Enter it again to show that it is you. In the demonstration it is: almoner demonstration'
            : 'Enter it again to show that it is you.'
        }
        {...form.field('password', 'Enter your password')}
      />
    </Form>
  );
}

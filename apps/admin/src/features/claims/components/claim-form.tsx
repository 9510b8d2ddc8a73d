import { Form } from '../../../components/form.js';
import { TextArea } from '../../../components/fields.js';
import { FormDateField, FormMoneyField } from '../../../components/typed-fields.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import { submitClaim } from '../../../lib/api/generated/sdk.gen.js';
import { penceOf, type MoneyEntry } from '../../../lib/forms/entries.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import { moneyText } from '../../../lib/formatters.js';
import { today } from '../../../lib/present.js';
import type { Claim, ClaimableInstalment } from '../claims-types.js';

interface ClaimValues {
  statement: string;
  coversFrom: string;
  coversTo: string;
  unspentPence: MoneyEntry;
  unspentOn: string;
}

interface ClaimFormProps {
  readonly instalment: ClaimableInstalment;
  /** What the organisation was sent of the award, less what came back; in pence. */
  readonly sentPence: number;
  readonly onSent: (claim: Claim) => void;
}

/** Claims the whole amount of an instalment: for which days and for what, and what is unspent. */
export function ClaimForm({ instalment, sentPence, onSent }: ClaimFormProps) {
  const form = useProblemForm<ClaimValues, Claim>({
    defaultValues: {
      statement: '',
      coversFrom: instalment.coversFrom,
      coversTo: instalment.coversTo,
      unspentPence: null,
      unspentOn: today(),
    },
    send: ({ unspentPence, ...said }, key) =>
      submitClaim({
        headers: idempotent(key),
        body: {
          ...said,
          paymentId: instalment.paymentId,
          unspentPence: penceOf(unspentPence) ?? 0,
        },
      }),
    onSent,
  });
  return (
    <Form form={form} submit={`Claim ${moneyText(instalment.amountPence)}`}>
      <TextArea
        label="What is the money for?"
        hint="Say in a few words what you need it for in these days. Leave out bank details."
        rows={4}
        {...form.field('statement', 'Say what the money is for')}
      />
      <FormDateField control={form.control} name="coversFrom" label="First day that it pays for" />
      <FormDateField control={form.control} name="coversTo" label="Last day that it pays for" />
      <FormMoneyField
        control={form.control}
        name="unspentPence"
        label="How much of this award have you not spent yet?"
        hint={
          sentPence === 0
            ? 'You were sent nothing of this award so far, so enter 0.'
            : `You were sent ${moneyText(sentPence)} so far. Enter 0 if all of it is spent.`
        }
      />
      <FormDateField
        control={form.control}
        name="unspentOn"
        label="On which day was that so?"
        hint="Today, or the day of your last accounts."
      />
      <p>We look at your claim. Three of our people check each payment before it is sent.</p>
    </Form>
  );
}

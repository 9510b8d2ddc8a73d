import { Checkboxes } from '../../../components/choices.js';
import { Form } from '../../../components/form.js';
import { FormDateField } from '../../../components/typed-fields.js';
import { type Choice, Select, TextArea } from '../../../components/fields.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import { makeDelegation } from '../../../lib/api/generated/sdk.gen.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import type { Delegation } from '../delegations-types.js';

interface NewDelegationFormProps {
  readonly people: readonly Choice[];
  /** The funds in which the reader approves payments. */
  readonly funds: readonly Choice[];
  readonly onMade: (delegation: Delegation) => void;
}

interface DelegationValues {
  toUserId: string;
  fundIds: string[];
  startsOn: string;
  endsOn: string;
  reason: string;
}

const NOTHING: DelegationValues = {
  toUserId: '',
  fundIds: [],
  startsOn: '',
  endsOn: '',
  reason: '',
};

/** Lends one's own approval of payments to a stand-in for a period. */
export function NewDelegationForm({ people, funds, onMade }: NewDelegationFormProps) {
  const form = useProblemForm<DelegationValues, Delegation>({
    defaultValues: NOTHING,
    send: ({ fundIds, ...values }, key) =>
      makeDelegation({
        headers: idempotent(key),
        body: { ...values, ...(fundIds.length === 0 ? {} : { fundIds }) },
      }),
    onSent: onMade,
  });
  return (
    <Form form={form} submit="Lend my approval">
      <Select
        label="Who approves in your name?"
        emptyLabel="Choose a person"
        choices={people}
        {...form.field('toUserId', 'Choose who approves in your name')}
      />
      <Checkboxes
        label="In which funds?"
        hint="Leave all empty for every fund in which you approve payments."
        choices={funds}
        {...form.field('fundIds')}
      />
      <FormDateField
        control={form.control}
        name="startsOn"
        label="First day"
        hint="For example, 30 11 2026"
      />
      <FormDateField control={form.control} name="endsOn" label="Last day" />
      <TextArea
        label="Reason"
        hint="For example, leave. It is kept in the history."
        rows={3}
        {...form.field('reason', 'Enter the reason')}
      />
    </Form>
  );
}

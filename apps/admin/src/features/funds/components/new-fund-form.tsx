import { Form } from '../../../components/form.js';
import { Radios } from '../../../components/choices.js';
import { type Choice, TextField } from '../../../components/fields.js';
import { createFund } from '../../../lib/api/generated/sdk.gen.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import { fundChanges, NEW_FUND, type FundValues } from '../fund-values.js';
import { FUND_KIND_CHOICES } from '../funds-labels.js';
import type { Fund } from '../funds-types.js';
import { FundFields } from './fund-fields.js';

interface NewFundFormProps {
  readonly programmes: readonly Choice[];
  readonly funds: readonly Choice[];
  readonly onCreated: (fund: Fund) => void;
}

const CODE_RULE = {
  value: /^[A-Z][A-Z0-9]{1,7}$/,
  message: 'The code must be 2 to 8 capital letters or digits and begin with a letter, like CFF',
};

/** The form of a new fund. */
export function NewFundForm({ programmes, funds, onCreated }: NewFundFormProps) {
  const form = useProblemForm<FundValues, Fund>({
    defaultValues: NEW_FUND,
    send: (values) =>
      createFund({
        body: {
          ...fundChanges(values),
          name: values.name,
          code: values.code,
          kind: values.kind,
        },
      }),
    onSent: onCreated,
  });
  return (
    <Form form={form} submit="Create fund">
      <TextField label="Name" {...form.field('name', 'Enter the name of the fund')} />
      <TextField
        label="Code"
        hint="Begins every reference, like CFF in CFF-2026-0042. It cannot change later"
        width={10}
        {...form.field('code', { required: 'Enter a code', pattern: CODE_RULE })}
      />
      <Radios label="Kind" choices={FUND_KIND_CHOICES} {...form.field('kind')} />
      <FundFields form={form} programmes={programmes} otherFunds={funds} />
    </Form>
  );
}

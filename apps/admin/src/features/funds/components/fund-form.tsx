import { Form } from '../../../components/form.js';
import { Radios } from '../../../components/choices.js';
import { type Choice, TextField } from '../../../components/fields.js';
import { createFund, updateFund } from '../../../lib/api/generated/sdk.gen.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import { fundChanges, type FundValues, fundValues, NEW_FUND } from '../fund-values.js';
import { FUND_KIND_CHOICES } from '../funds-labels.js';
import type { Fund } from '../funds-types.js';
import { FundFields } from './fund-fields.js';
import { useState } from 'react';
import { ifVersion } from '../../../lib/api/conditional-headers.js';

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

interface FundFormProps {
  readonly fund: Fund;
  readonly programmes: readonly Choice[];
  readonly funds: readonly Choice[];
  readonly onSaved: () => void;
}

/** The form of an existing fund. Its code and kind cannot be changed. */
export function FundForm({ fund, programmes, funds, onSaved }: FundFormProps) {
  // kept as it was when the form was opened: with the version of a later read, saving would overwrite somebody else's
  // change
  const [opened] = useState(fund);
  const form = useProblemForm<FundValues, Fund>({
    defaultValues: fundValues(opened),
    send: (values) =>
      updateFund({
        path: { id: opened.id },
        headers: ifVersion(opened.version),
        body: fundChanges(values),
      }),
    onSent: onSaved,
  });
  return (
    <Form form={form} submit="Save">
      <TextField label="Name" {...form.field('name', 'Enter the name of the fund')} />
      <FundFields
        form={form}
        programmes={programmes}
        otherFunds={funds.filter((other) => other.value !== fund.id)}
      />
    </Form>
  );
}

import { useState } from 'react';
import { Form } from '../../../components/form.js';
import { type Choice, TextField } from '../../../components/fields.js';
import { ifVersion } from '../../../lib/api/conditional-headers.js';
import { updateFund } from '../../../lib/api/generated/sdk.gen.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import { fundChanges, fundValues, type FundValues } from '../fund-values.js';
import type { Fund } from '../funds-types.js';
import { FundFields } from './fund-fields.js';

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

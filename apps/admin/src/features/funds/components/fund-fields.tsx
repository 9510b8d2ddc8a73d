import { Controller } from 'react-hook-form';
import { Checkbox, Checkboxes } from '../../../components/choices.js';
import { FormMoneyField } from '../../../components/typed-fields.js';
import { type Choice, Select, TextArea, TextField } from '../../../components/fields.js';
import type { ProblemForm } from '../../../lib/forms/use-problem-form.js';
import type { FundValues } from '../fund-values.js';
import { FUND_STATUS_CHOICES } from '../funds-labels.js';

interface FundFieldsProps {
  readonly form: ProblemForm<FundValues>;
  readonly programmes: readonly Choice[];
  /** The other funds, to choose those that this one replaces. */
  readonly otherFunds: readonly Choice[];
}

const NOT_PUBLISHED_HINT =
  'Leave it empty when no amount is published: it is then shown as “Not published”';

/** The details of a fund that can still be changed after it was set up. */
export function FundFields({ form, programmes, otherFunds }: FundFieldsProps) {
  return (
    <>
      <Select label="Status" choices={FUND_STATUS_CHOICES} {...form.field('status')} />
      <Select
        label="Programme"
        emptyLabel="None"
        choices={programmes}
        {...form.field('programmeId')}
      />
      <TextArea label="Purpose" {...form.field('purpose')} />
      <FormMoneyField
        control={form.control}
        name="annualAmountPence"
        label="Amount a year (optional)"
        hint={NOT_PUBLISHED_HINT}
        required={false}
      />
      <FormMoneyField
        control={form.control}
        name="totalAmountPence"
        label="Amount in all (optional)"
        hint={NOT_PUBLISHED_HINT}
        required={false}
      />
      <TextField label="How the source words the amount (optional)" {...form.field('amountNote')} />
      <TextArea
        label="Themes (optional)"
        hint="One on each line"
        rows={4}
        {...form.field('themes')}
      />
      <Controller
        control={form.control}
        name="requiresDueDiligence"
        render={({ field: { name, value, onChange } }) => (
          <Checkbox
            name={name}
            label="Offer an award only when its due diligence is passed"
            checked={value}
            onChange={onChange}
          />
        )}
      />
      {otherFunds.length > 0 && (
        <Checkboxes
          label="Earlier funds that this one replaces (optional)"
          choices={otherFunds}
          {...form.field('replacesFundIds')}
        />
      )}
    </>
  );
}

import { Controller, type UseFormReturn } from 'react-hook-form';
import { Checkbox, Checkboxes } from '../../../components/choices.js';
import { FormMoneyField } from '../../../components/typed-fields.js';
import { type Choice, Select, TextArea, TextField } from '../../../components/fields.js';
import type { FundValues } from '../fund-values.js';
import { FUND_STATUS_CHOICES } from '../funds-labels.js';

interface FundFieldsProps {
  readonly form: UseFormReturn<FundValues>;
  readonly programmes: readonly Choice[];
  /** The other funds, to choose those that this one replaces. */
  readonly otherFunds: readonly Choice[];
}

const NOT_PUBLISHED_HINT =
  'Leave it empty when no amount is published: it is then shown as “Not published”';

/** The details of a fund that can still be changed after it was set up. */
export function FundFields({ form, programmes, otherFunds }: FundFieldsProps) {
  const { register, formState } = form;
  const { errors } = formState;
  return (
    <>
      <Select
        label="Status"
        choices={FUND_STATUS_CHOICES}
        error={errors.status?.message}
        {...register('status')}
      />
      <Select
        label="Programme"
        emptyLabel="None"
        choices={programmes}
        error={errors.programmeId?.message}
        {...register('programmeId')}
      />
      <TextArea label="Purpose" error={errors.purpose?.message} {...register('purpose')} />
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
      <TextField
        label="How the source words the amount (optional)"
        error={errors.amountNote?.message}
        {...register('amountNote')}
      />
      <TextArea
        label="Themes (optional)"
        hint="One on each line"
        rows={4}
        error={errors.themes?.message}
        {...register('themes')}
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
          error={errors.replacesFundIds?.message}
          {...register('replacesFundIds')}
        />
      )}
    </>
  );
}

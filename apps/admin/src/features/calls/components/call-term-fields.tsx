import type { UseFormReturn } from 'react-hook-form';
import { Checkboxes } from '../../../components/choices.js';
import { FormDateField } from '../../../components/typed-fields.js';
import { TextArea, TextField } from '../../../components/fields.js';
import { financialYearsAround } from '../../../lib/financial-years.js';
import type { CallValues } from '../call-values.js';

/** The years to choose from: those around the present one, and those that the call has already. */
function yearChoices(chosen: readonly string[]) {
  const years = [...new Set([...financialYearsAround(new Date(), 1, 5), ...chosen])].sort();
  return years.map((year) => ({ value: year, label: year }));
}

/** The purpose of a call, its dates, and the years that it pays. */
export function CallTermFields({ form }: { form: UseFormReturn<CallValues> }) {
  const { register, control, formState } = form;
  const { errors, defaultValues } = formState;
  const years = (defaultValues?.financialYears ?? []).filter((year) => year !== undefined);
  return (
    <>
      <TextField
        label="Title"
        error={errors.title?.message}
        {...register('title', { required: 'Enter the title of the call' })}
      />
      <TextArea
        label="What it is for"
        hint="Organisations read this before they apply"
        error={errors.summary?.message}
        {...register('summary')}
      />
      <FormDateField control={control} name="opensOn" label="First day to apply" />
      <FormDateField
        control={control}
        name="closesOn"
        label="Last day to apply"
        hint="Applications can be sent until the end of this day"
      />
      <Checkboxes
        label="Financial years it pays in"
        choices={yearChoices(years)}
        error={errors.financialYears?.message}
        {...register('financialYears')}
      />
      <TextArea
        label="Themes (optional)"
        hint="One on each line"
        rows={3}
        error={errors.themes?.message}
        {...register('themes')}
      />
    </>
  );
}

import { Checkboxes } from '../../../components/choices.js';
import { FormDateField } from '../../../components/typed-fields.js';
import { TextArea, TextField } from '../../../components/fields.js';
import type { ProblemForm } from '../../../lib/forms/use-problem-form.js';
import { financialYearsAround } from '../../../lib/financial-years.js';
import type { CallValues } from '../call-values.js';

/** The years to choose from: those around the present one, and those that the call has already. */
function yearChoices(chosen: readonly string[]) {
  const years = [...new Set([...financialYearsAround(new Date(), 1, 5), ...chosen])].sort();
  return years.map((year) => ({ value: year, label: year }));
}

/** The purpose of a call, its dates, and the years that it pays. */
export function CallTermFields({ form }: { form: ProblemForm<CallValues> }) {
  const { control, formState } = form;
  const years = (formState.defaultValues?.financialYears ?? []).filter(
    (year) => year !== undefined,
  );
  return (
    <>
      <TextField label="Title" {...form.field('title', 'Enter the title of the call')} />
      <TextArea
        label="What it is for"
        hint="Organisations read this before they apply"
        {...form.field('summary')}
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
        {...form.field('financialYears')}
      />
      <TextArea
        label="Themes (optional)"
        hint="One on each line"
        rows={3}
        {...form.field('themes')}
      />
    </>
  );
}

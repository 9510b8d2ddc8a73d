import { useWatch } from 'react-hook-form';
import { Checkboxes } from '../../../components/choices.js';
import { Form } from '../../../components/form.js';
import { FormDateField } from '../../../components/typed-fields.js';
import { type Choice, TextArea, TextField } from '../../../components/fields.js';
import { idempotent, ifVersion } from '../../../lib/api/conditional-headers.js';
import { editVariation, proposeVariation } from '../../../lib/api/generated/sdk.gen.js';
import { today } from '../../../lib/present.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import { addsEndedYear, variationBody, variationValues } from '../variation-values.js';
import type { Variation, VariationBasis } from '../variations-types.js';
import { VariationYearsFields } from './variation-years-fields.js';

interface VariationFormProps {
  readonly basis: VariationBasis;
  readonly areas: readonly Choice[];
  /** The draft to change; left out for a new variation. */
  readonly draft?: Variation;
  readonly onSaved: (variation: Variation) => void;
}

/** The form of new terms for an award: years, dates, purpose and areas. */
export function VariationForm({ basis, areas, draft, onSaved }: VariationFormProps) {
  const form = useProblemForm({
    defaultValues: variationValues(
      draft?.after ?? basis.terms,
      draft?.reason ?? '',
      draft?.endedYearReason ?? '',
    ),
    send: (values, key) =>
      draft
        ? editVariation({
            path: { id: draft.id },
            headers: ifVersion(draft.version),
            body: variationBody(values),
          })
        : proposeVariation({
            headers: idempotent(key),
            body: { awardId: basis.awardId, ...variationBody(values) },
          }),
    onSent: onSaved,
  });
  const { errors } = form.formState;
  const years = useWatch({ control: form.control, name: 'years' });
  return (
    <Form form={form} submit="Save and check">
      <TextArea
        label="Why is the award varied?"
        hint="The organisation reads this once the variation is applied."
        {...form.field('reason', 'Say why the award is varied')}
      />
      <VariationYearsFields
        control={form.control}
        basis={basis}
        error={errors.years?.message ?? errors.years?.root?.message}
      />
      {addsEndedYear(years, basis, today()) && (
        <TextArea
          label="Why is a year that has ended added?"
          hint="Look again at the year: it is over. Whoever approves the variation sees this."
          {...form.field('endedYearReason', 'Say why a year that has ended is added')}
        />
      )}
      <FormDateField control={form.control} name="startsOn" label="First day" />
      <FormDateField control={form.control} name="endsOn" label="Last day" />
      <TextField label="Title" {...form.field('title', 'Enter a title')} />
      <TextArea label="What is the award for? (optional)" {...form.field('purpose')} />
      <details className="ds_details">
        <summary className="ds_details__summary">Areas it works in</summary>
        <Checkboxes label="Areas" columns choices={areas} {...form.field('areaCodes')} />
      </details>
      <p>Nothing changes until another person has approved the variation and it is applied.</p>
    </Form>
  );
}

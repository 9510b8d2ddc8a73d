import { useFieldArray, useWatch, type Control } from 'react-hook-form';
import { Button } from '../../../components/buttons.js';
import { Fieldset } from '../../../components/choices.js';
import { moneyText } from '../../../lib/formatters.js';
import { amountChange } from '../term-differences.js';
import { liveEffects, totalOf, type VariationValues } from '../variation-values.js';
import type { VariationBasis } from '../variations-types.js';
import { VariationYearRow } from './variation-year-row.js';

interface VariationYearsFieldsProps {
  readonly control: Control<VariationValues>;
  readonly basis: VariationBasis;
  readonly error: string | undefined;
}

/** The first open year of the pot that has no row yet. */
function nextYear(basis: VariationBasis, taken: readonly string[]): string | undefined {
  const last = taken.toSorted().at(-1) ?? '';
  const free = basis.lines.filter(
    ({ financialYear, status }) => status === 'open' && !taken.includes(financialYear),
  );
  const later = free.find(({ financialYear }) => financialYear > last);
  return (later ?? free.at(-1))?.financialYear;
}

/** The years of the award and their new amounts, with the new total and its difference while typing. */
export function VariationYearsFields({ control, basis, error }: VariationYearsFieldsProps) {
  const { fields, append, remove } = useFieldArray({ control, name: 'years' });
  const years = useWatch({ control, name: 'years' });
  const effects = liveEffects(basis, years);
  const next = nextYear(
    basis,
    years.map(({ financialYear }) => financialYear),
  );
  const total = totalOf(years);
  const change = amountChange(basis.terms.amountPence, total);
  const isOwn = (year: string) => basis.years.some((own) => own.financialYear === year);
  return (
    <Fieldset
      id="years"
      legend="Amount for each financial year"
      hint="A new year is indicative until it is confirmed. £0 removes a year."
      error={error}
    >
      {fields.map((field, index) => (
        <VariationYearRow
          key={field.id}
          control={control}
          index={index}
          financialYear={field.financialYear}
          effect={effects.find((one) => one.financialYear === field.financialYear)}
          onRemove={isOwn(field.financialYear) ? null : () => remove(index)}
        />
      ))}
      <p className="al_sum" role="status">
        The award becomes {moneyText(total)}: {change === 'Same' ? 'as it is now' : change}.
      </p>
      {next !== undefined && (
        <Button kind="secondary" onClick={() => append({ financialYear: next, amountPence: null })}>
          Add {next}
        </Button>
      )}
    </Fieldset>
  );
}

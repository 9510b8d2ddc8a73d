import { type Control, useFieldArray, useWatch } from 'react-hook-form';
import { Button } from '../../../components/buttons.js';
import { FormMoneyField } from '../../../components/typed-fields.js';
import { moneyText } from '../../../lib/formatters.js';
import { amountChange } from '../term-differences.js';
import {
  type LiveEffect,
  liveEffects,
  totalOf,
  type VariationValues,
} from '../variation-values.js';
import { Fieldset } from '../../../components/choices.js';
import type { VariationBasis } from '../variations-types.js';

interface VariationYearRowProps {
  readonly control: Control<VariationValues>;
  readonly index: number;
  readonly effect: LiveEffect | undefined;
  readonly financialYear: string;
  /** Removes the row; null for a year that the award has already, which can be set to £0 instead. */
  readonly onRemove: (() => void) | null;
}

/** The effect of a changed year, or why it cannot be changed so. */
function sentenceOf({ beforePence, afterPence, availablePence, problem }: LiveEffect): string {
  if (problem !== null) return problem;
  const change = amountChange(beforePence, afterPence);
  const available =
    availablePence === null ? '' : ` ${moneyText(availablePence)} is available in the budget.`;
  return `Now ${moneyText(beforePence)}: ${change === 'Same' ? 'stays the same' : change}.${available}`;
}

/** One year of the award, with the effect of its change on the budget line while typing. */
function VariationYearRow(props: VariationYearRowProps) {
  const { control, index, effect, financialYear, onRemove } = props;
  return (
    <div className="al_year-row">
      <FormMoneyField
        control={control}
        name={`years.${index}.amountPence` as const}
        label={`Amount for ${financialYear}`}
      />
      {onRemove && (
        <Button kind="secondary" onClick={onRemove}>
          Remove<span className="visually-hidden"> {financialYear}</span>
        </Button>
      )}
      {effect && (
        <p
          className={
            effect.problem === null ? 'al_year-row__budget' : 'al_year-row__budget al_sum--open'
          }
        >
          {sentenceOf(effect)}
        </p>
      )}
    </div>
  );
}

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

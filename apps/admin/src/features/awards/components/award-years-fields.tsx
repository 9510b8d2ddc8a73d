import { MAIN_POT } from '@almoner/domain/budgets';
import { type Control, useFieldArray, useFormState, useWatch } from 'react-hook-form';
import { Button } from '../../../components/buttons.js';
import { FinancialYearSelect, FormMoneyField } from '../../../components/typed-fields.js';
import { type Choice, Select } from '../../../components/fields.js';
import type { AwardDraftValues } from '../award-draft.js';
import { yearAvailability, yearsDifference } from '../award-sums.js';
import { Fieldset } from '../../../components/choices.js';

/** What the fund's budget line of a year has available, in pence. */
export interface BudgetYear {
  readonly financialYear: string;
  readonly pot: string;
  readonly availablePence: number;
}

interface AwardYearRowProps {
  readonly control: Control<AwardDraftValues>;
  readonly index: number;
  readonly budget: readonly BudgetYear[];
  readonly offered: readonly string[];
  /** Removes the row; null where it is the only one. */
  readonly onRemove: (() => void) | null;
}

/** The pots of a year. The main pot comes first, as the empty choice, because it applies where no pot is named. */
function potChoices(lines: readonly BudgetYear[]): Choice[] {
  const others = lines.map(({ pot }) => pot).filter((pot) => pot !== MAIN_POT);
  return [{ value: '', label: 'Main' }, ...others.map((pot) => ({ value: pot, label: pot }))];
}

/** "2026-27", or "2026-27, Capital" for another pot than the main one. */
function yearName({ financialYear, pot }: { financialYear: string; pot: string }): string {
  return pot === '' ? financialYear : `${financialYear}, ${pot}`;
}

/** One year of an award that is being drafted, with what its budget line has available. */
function AwardYearRow({ control, index, budget, offered, onRemove }: AwardYearRowProps) {
  const year = useWatch({ control, name: `years.${index}` as const });
  const { errors } = useFormState({ control });
  const lines = budget.filter((candidate) => candidate.financialYear === year.financialYear);
  const line = lines.find((candidate) => candidate.pot === (year.pot || MAIN_POT));
  const available = yearAvailability(
    yearName(year),
    year.amountPence,
    line?.availablePence ?? null,
  );
  return (
    <div className="al_year-row">
      <FinancialYearSelect
        label="Financial year"
        years={offered}
        error={errors.years?.[index]?.financialYear?.message}
        {...control.register(`years.${index}.financialYear` as const)}
      />
      {(lines.length > 1 || year.pot !== '') && (
        <Select
          label={`Pot for ${year.financialYear}`}
          choices={potChoices(lines)}
          error={errors.years?.[index]?.pot?.message}
          {...control.register(`years.${index}.pot` as const)}
        />
      )}
      <FormMoneyField
        control={control}
        name={`years.${index}.amountPence` as const}
        label={`Amount for ${year.financialYear}`}
      />
      {onRemove && (
        <Button kind="secondary" onClick={onRemove}>
          Remove<span className="visually-hidden"> {year.financialYear}</span>
        </Button>
      )}
      <p className={available.enough ? 'al_year-row__budget' : 'al_year-row__budget al_sum--open'}>
        {available.sentence}
      </p>
    </div>
  );
}

interface AwardYearsFieldsProps {
  readonly control: Control<AwardDraftValues>;
  readonly budget: readonly BudgetYear[];
  /** The years to choose from, as "2026-27". */
  readonly offered: readonly string[];
  readonly error: string | undefined;
}

/** The first offered year without a row; the last offered year where all have one. */
function nextYear(offered: readonly string[], taken: readonly string[]): string {
  return offered.find((year) => !taken.includes(year)) ?? offered.at(-1) ?? '';
}

/** The amount of each year of the award, with the difference to its total while typing. */
export function AwardYearsFields({ control, budget, offered, error }: AwardYearsFieldsProps) {
  const { fields, append, remove } = useFieldArray({ control, name: 'years' });
  const [amount, years] = useWatch({ control, name: ['amountPence', 'years'] });
  const difference = yearsDifference(
    amount,
    years.map((year) => year.amountPence),
  );
  const taken = years.map((year) => year.financialYear);
  return (
    <Fieldset
      id="years"
      legend="Amount for each financial year"
      hint="The first year is confirmed. Later years are indicative until they are confirmed."
      error={error}
    >
      {fields.map((field, index) => (
        <AwardYearRow
          key={field.id}
          control={control}
          index={index}
          budget={budget}
          offered={offered}
          onRemove={fields.length > 1 ? () => remove(index) : null}
        />
      ))}
      <p className={difference.equal ? 'al_sum' : 'al_sum al_sum--open'} role="status">
        {difference.sentence}
      </p>
      <Button
        kind="secondary"
        onClick={() =>
          append({ financialYear: nextYear(offered, taken), amountPence: null, pot: '' })
        }
      >
        Add a year
      </Button>
    </Fieldset>
  );
}

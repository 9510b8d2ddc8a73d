import { useFieldArray, useWatch, type Control } from 'react-hook-form';
import { Button } from '../../../components/buttons.js';
import { Fieldset } from '../../../components/choices.js';
import type { AwardDraftValues } from '../award-draft.js';
import { yearsDifference } from '../award-sums.js';
import { AwardYearRow, type BudgetYear } from './award-year-row.js';

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

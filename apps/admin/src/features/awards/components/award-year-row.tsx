import { useFormState, useWatch, type Control } from 'react-hook-form';
import { Button } from '../../../components/button.js';
import { FinancialYearSelect } from '../../../components/financial-year-select.js';
import { FormMoneyField } from '../../../components/form-money-field.js';
import type { AwardDraftValues } from '../award-draft.js';
import { yearAvailability } from '../award-sums.js';

/** What the fund's budget of a year still has, in pence. */
export interface BudgetYear {
  readonly financialYear: string;
  readonly availablePence: number;
}

interface AwardYearRowProps {
  readonly control: Control<AwardDraftValues>;
  readonly index: number;
  readonly budget: readonly BudgetYear[];
  readonly offered: readonly string[];
  /** Null where it is the only year. */
  readonly onRemove: (() => void) | null;
}

/** One year of an award being drafted, with what its budget still has. */
export function AwardYearRow({ control, index, budget, offered, onRemove }: AwardYearRowProps) {
  const year = useWatch({ control, name: `years.${index}` as const });
  const { errors } = useFormState({ control });
  const line = budget.find((candidate) => candidate.financialYear === year.financialYear);
  const available = yearAvailability(
    year.financialYear,
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

import type { Control } from 'react-hook-form';
import { Button } from '../../../components/buttons.js';
import { FormMoneyField } from '../../../components/typed-fields.js';
import { moneyText } from '../../../lib/formatters.js';
import { amountChange } from '../term-differences.js';
import type { LiveEffect, VariationValues } from '../variation-values.js';

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
export function VariationYearRow(props: VariationYearRowProps) {
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

import { useWatch, type Control } from 'react-hook-form';
import { weightTotal, type CallValues } from '../call-values.js';

const WHOLE = 100;

function sentenceOf(total: number): string {
  if (total === WHOLE) return 'The weights add up to 100';
  const left = WHOLE - total;
  return left > 0
    ? `The weights add up to ${total}: ${left} left to give`
    : `The weights add up to ${total}: ${-left} too many`;
}

/** The sum of the weights while they are typed, and how much is missing or too much. */
export function WeightTotal({ control }: { control: Control<CallValues> }) {
  const criteria = useWatch({ control, name: 'criteria' });
  return (
    <p role="status">
      <strong>{sentenceOf(weightTotal(criteria))}</strong>
    </p>
  );
}

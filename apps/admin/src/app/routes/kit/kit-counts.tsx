import { useState } from 'react';
import { Checkbox } from '../../../components/choices.js';
import { CountField } from '../../../components/typed-fields.js';
import { COUNT_FAULT, type CountEntry } from '../../../lib/forms/count-entry.js';
import { KitExample } from './kit-section.js';

/** Examples of whole-number fields, with the box that says there is no figure. */
export function KitCounts() {
  const [count, setCount] = useState<CountEntry>(1518);
  const [wrong, setWrong] = useState<CountEntry>({ text: 'about 20' });
  const [missing, setMissing] = useState(false);
  return (
    <KitExample title="Whole number, and one checkbox">
      <CountField
        name="kit-count"
        label="Number of people"
        hint="Each counted once"
        value={count}
        onChange={setCount}
      />
      <CountField
        name="kit-count-wrong"
        label="Number of families"
        value={wrong}
        onChange={setWrong}
        error={COUNT_FAULT}
      />
      <Checkbox
        name="kit-missing"
        label="We do not have this figure"
        checked={missing}
        onChange={setMissing}
      />
    </KitExample>
  );
}

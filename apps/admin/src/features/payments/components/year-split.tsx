import { MOST_PARTS } from '@almoner/domain/payments';
import { useState } from 'react';
import { Button } from '../../../components/buttons.js';
import { Select } from '../../../components/fields.js';

const PARTS = Array.from({ length: MOST_PARTS }, (_part, index) => String(index + 1));

interface YearSplitProps {
  readonly years: readonly string[];
  readonly onSplit: (financialYear: string, parts: number) => void;
}

/** Splits what can still be planned in a year into equal instalments. */
export function YearSplit({ years, onSplit }: YearSplitProps) {
  const [year, setYear] = useState(years[0] ?? '');
  const [parts, setParts] = useState('4');
  return (
    <fieldset className="al_schedule-row">
      <legend className="al_schedule-row__title">Split a year evenly</legend>
      <Select
        name="split-year"
        label="Year to split"
        choices={years.map((value) => ({ value, label: value }))}
        value={year}
        onChange={(event) => setYear(event.target.value)}
      />
      <Select
        name="split-parts"
        label="Instalments"
        choices={PARTS.map((value) => ({ value, label: value }))}
        value={parts}
        onChange={(event) => setParts(event.target.value)}
      />
      <Button kind="secondary" onClick={() => onSplit(year, Number(parts))}>
        Split the year evenly
      </Button>
    </fieldset>
  );
}

import { useState } from 'react';
import { DateField } from './date-field.js';

interface DateFilterProps {
  /** The search parameter. */
  readonly name: string;
  readonly label: string;
  /** `YYYY-MM-DD`, from the address. */
  readonly initial: string | undefined;
}

/** A date in a filter bar; its three inputs become one search parameter. */
export function DateFilter({ name, label, initial }: DateFilterProps) {
  const [date, setDate] = useState(initial ?? '');
  return (
    <div className="al_date-filter">
      <DateField name={`${name}-date`} label={label} value={date} onChange={setDate} />
      <input type="hidden" name={name} value={date} />
    </div>
  );
}

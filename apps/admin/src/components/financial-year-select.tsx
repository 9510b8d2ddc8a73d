import { financialYearsAround } from '../lib/financial-years.js';
import { Select, type SelectProps } from './select.js';

interface FinancialYearSelectProps extends Omit<SelectProps, 'choices'> {
  /** The years to choose from, as "2023-24"; three back and four ahead where left out. */
  readonly years?: readonly string[];
}

/** Chooses a financial year (1 April to 31 March). */
export function FinancialYearSelect({ years, ...select }: FinancialYearSelectProps) {
  const offered = years ?? financialYearsAround(new Date(), 3, 4);
  return <Select {...select} choices={offered.map((year) => ({ value: year, label: year }))} />;
}

import type { ReactNode } from 'react';
import { useSearchChange } from '../lib/same-page.js';
import { Select, type SelectProps } from './fields.js';

interface AddressChoicesProps {
  /** Names what is chosen, e.g. "Choose the funds". */
  readonly label: string;
  readonly children: ReactNode;
}

/** The choices that a page which is no list begins with; each takes effect as it is made. */
export function AddressChoices({ label, children }: AddressChoicesProps) {
  return (
    <search className="al_filter-bar" aria-label={label}>
      <div className="al_filter-bar__fields">{children}</div>
    </search>
  );
}

interface AddressSelectProps extends Omit<SelectProps, 'value' | 'onChange'> {
  /** The value of the search parameter that has the name of the select. */
  readonly value: string | undefined;
}

/** A choice that is kept in the address. */
export function AddressSelect({ value = '', ...select }: AddressSelectProps) {
  const changeSearch = useSearchChange();
  return (
    <Select
      {...select}
      value={value}
      onChange={(event) => changeSearch({ [select.name]: event.target.value || undefined })}
    />
  );
}

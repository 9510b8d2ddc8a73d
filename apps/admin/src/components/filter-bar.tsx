import type { FormEvent, ReactNode } from 'react';
import { useSearchChange, type SearchChange } from '../lib/same-page.js';
import { Button } from './button.js';

export interface FilterChip {
  /** The search parameter that the chip removes. */
  readonly name: string;
  readonly label: string;
}

interface FilterBarProps {
  /** Says what is filtered, e.g. "Filter applications". */
  readonly label: string;
  /** Fields named as the search parameters, each with its `defaultValue` from the address. */
  readonly children: ReactNode;
  /** The present filters. */
  readonly chips: readonly FilterChip[];
}

/** The named fields of a form as search parameters; empty fields remove theirs from the address. */
export function searchChangeOf(form: HTMLFormElement): SearchChange {
  const data = new FormData(form);
  const names = [...form.elements].flatMap((element) => element.getAttribute('name') ?? []);
  const entries = [...new Set(names)].map((name) => {
    const values = data
      .getAll(name)
      .filter((value): value is string => typeof value === 'string' && value !== '');
    return [name, values.length > 1 ? values : values[0]] as const;
  });
  return { ...Object.fromEntries(entries), cursor: undefined };
}

/** Filters that are kept in the address, with a chip to remove each one. */
export function FilterBar({ label, children, chips }: FilterBarProps) {
  const changeSearch = useSearchChange();
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    changeSearch(searchChangeOf(event.currentTarget));
  };
  const without = (names: readonly string[]) =>
    changeSearch({
      ...Object.fromEntries(names.map((name) => [name, undefined])),
      cursor: undefined,
    });
  const inForce = chips.map((chip) => `${chip.name} ${chip.label}`).join();
  return (
    <search className="al_filter-bar" aria-label={label}>
      {/* the fields keep their own text; a new key resets them when the address changes */}
      <form key={inForce} className="al_filter-bar__fields" onSubmit={apply}>
        {children}
        <Button type="submit" kind="secondary">
          Apply filters
        </Button>
      </form>
      {chips.length > 0 && (
        <ul className="al_chips" aria-label="Filters in use">
          {chips.map((chip) => (
            <li key={chip.name}>
              <button type="button" className="al_chip" onClick={() => without([chip.name])}>
                <span className="visually-hidden">Remove filter </span>
                {chip.label} <span aria-hidden="true">✕</span>
              </button>
            </li>
          ))}
          <li>
            <button
              type="button"
              className="al_chip"
              onClick={() => without(chips.map((chip) => chip.name))}
            >
              Clear filters
            </button>
          </li>
        </ul>
      )}
    </search>
  );
}

import type { ColumnOf, List, ListColumn } from '@almoner/domain/shared';
import { useState, type ReactNode } from 'react';
import { countText } from '../../lib/formatters.js';
import { useSearchChange } from '../../lib/same-page.js';
import { hasPermission, useAudience, useSession } from '../../lib/session.js';
import type { Column } from '../data-table.js';
import { DateText, FinancialYear, InstantText, Money, Percent } from '../figures.js';

/** How a list shows cells that need more than their plain value (a link, a tag), by the key of their column. */
export type ListCells<L extends List, Row> = Partial<
  Readonly<Record<ColumnOf<L>, (row: Row) => ReactNode>>
>;

/** The value of a row's field. `a.b` is the field b of the object a, or of every object in the list a. */
function valueOf(row: object, field: string): unknown {
  return field
    .split('.')
    .reduce<unknown>(
      (value, name) =>
        Array.isArray(value)
          ? value.map((each: Record<string, unknown>) => each[name])
          : (value as Record<string, unknown> | null)?.[name],
      row,
    );
}

/** A value formatted by the kind of its column. */
function Value({ column, value }: { column: ListColumn; value: unknown }): ReactNode {
  const audience = useAudience();
  const { kind, none, words } = column;
  if (value === null || value === undefined || value === '')
    return <span className="al_secondary">{none ?? '–'}</span>;
  switch (kind) {
    case 'money':
      return <Money pence={value as number} />;
    case 'percent':
      return <Percent basisPoints={value as number} />;
    case 'number':
      return countText(value as number);
    case 'date':
      return <DateText date={value as string} />;
    case 'instant':
      return <InstantText instant={value as string} />;
    case 'year':
      return <FinancialYear year={value as string} />;
    case 'texts':
      return (value as string[]).join(', ');
    case 'choice':
      return words?.[audience][value as string] ?? (value as string);
    case 'flag':
      return value === true ? 'Yes' : 'No';
    default:
      return value as string;
  }
}

const NUMERIC: ReadonlySet<ListColumn['kind']> = new Set(['money', 'percent', 'number']);

/** The columns that this reader may see on the page: all of the list's, or those in `only`. */
export function useOfferedColumns(
  list: List,
  among?: readonly string[],
): [key: string, column: ListColumn][] {
  const session = useSession();
  return Object.entries(list.columns).filter(
    ([key, { only, permission }]) =>
      only !== 'file' &&
      (among === undefined || among.includes(key)) &&
      (permission === undefined || hasPermission(session, permission)),
  );
}

/** Whether a column is shown: it was chosen or, where nothing was chosen, it is shown by default. */
function isShown(key: string, column: ListColumn, chosen: readonly string[] | null): boolean {
  if (column.names) return true;
  return chosen === null ? column.offered !== true : chosen.includes(key);
}

/** The headings and cells of a table, made from the list's declaration, in its order. */
export function tableColumns<L extends List, Row extends object>(
  offered: readonly (readonly [string, ListColumn])[],
  chosen: readonly string[] | null,
  cells: ListCells<L, Row>,
): Column<Row>[] {
  return offered
    .filter(([key, column]) => isShown(key, column, chosen))
    .map(([key, column]) => {
      const cell = cells[key as ColumnOf<L>];
      return {
        key,
        heading: column.heading,
        numeric: NUMERIC.has(column.kind),
        rowHeading: column.names,
        sortKey: column.sort,
        cell:
          cell ?? ((row) => <Value column={column} value={valueOf(row, column.field ?? key)} />),
      };
    });
}

interface ColumnChoiceProps {
  readonly offered: readonly (readonly [string, ListColumn])[];
  readonly chosen: readonly string[] | null;
}

/** Chooses the columns of a list. The choice is kept in the address, so that a saved view includes it. */
export function ColumnChoice({ offered, chosen }: ColumnChoiceProps) {
  const changeSearch = useSearchChange();
  const [open, setOpen] = useState(false);
  const shown = offered.filter(([key, column]) => isShown(key, column, chosen));
  const isUsual = (keys: readonly string[]) =>
    offered.every(([key, column]) => keys.includes(key) === isShown(key, column, null));
  const show = (keys: readonly string[]) =>
    changeSearch({ columns: isUsual(keys) ? undefined : keys.join(',') });
  return (
    <details
      className="al_menu"
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>Columns</summary>
      {open && (
        <ul className="al_menu__list">
          {offered.map(([key, column]) => (
            <li key={key}>
              <label>
                <input
                  type="checkbox"
                  checked={isShown(key, column, chosen)}
                  disabled={column.names === true}
                  onChange={(event) =>
                    show(
                      offered
                        .map(([other]) => other)
                        .filter((other) =>
                          other === key
                            ? event.target.checked
                            : shown.some(([shownKey]) => shownKey === other),
                        ),
                    )
                  }
                />{' '}
                {column.heading}
              </label>
            </li>
          ))}
          {chosen !== null && (
            <li>
              <button
                type="button"
                className="al_link-button"
                onClick={() => changeSearch({ columns: undefined })}
              >
                Show the usual columns
              </button>
            </li>
          )}
        </ul>
      )}
    </details>
  );
}

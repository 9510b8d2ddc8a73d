import { MOST_SELECTED } from '@almoner/domain/shared';
import { useState } from 'react';

/** A row that can be selected. */
interface Selectable {
  readonly id: string;
}

/** The selected rows of a list. They are kept by id, so that sorting, filtering and reloading keep them. */
export interface ListSelection<Row extends Selectable> {
  readonly rows: readonly Row[];
  has(id: string): boolean;
  /** Adds rows to the selection, up to the most that one command takes. */
  add(rows: readonly Row[]): void;
  remove(ids: readonly string[]): void;
  clear(): void;
}

/** The selection of one list, empty at first. */
export function useListSelection<Row extends Selectable>(): ListSelection<Row> {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Row>>(new Map());
  return {
    rows: [...chosen.values()],
    has: (id) => chosen.has(id),
    add: (rows) =>
      setChosen((before) => {
        const all = [...before, ...rows.map((row) => [row.id, row] as const)];
        return new Map([...new Map(all)].slice(0, MOST_SELECTED));
      }),
    remove: (ids) =>
      setChosen((before) => new Map([...before].filter(([id]) => !ids.includes(id)))),
    clear: () => setChosen(new Map()),
  };
}

import { MOST_SELECTED } from '@almoner/domain/shared';
import { useMutation } from '@tanstack/react-query';
import { countText } from '../../lib/formatters.js';
import type { Column } from '../data-table.js';
import { SelectBox } from '../choices.js';
import type { ListSelection } from './list-selection.js';
import type { PageOf } from './page-links.js';

interface SelectAllProps<Row extends { readonly id: string }> {
  /** The plural in sentences, e.g. "payments". */
  readonly things: string;
  readonly page: PageOf<Row>;
  readonly selection: ListSelection<Row>;
  readonly isSelectable: (row: Row) => boolean;
  /** Reads all matching records, page by page. */
  readonly readAll: () => Promise<readonly Row[]>;
}

/** Selects the rows of the page, all matching records, or none. */
export function SelectAll<Row extends { readonly id: string }>(props: SelectAllProps<Row>) {
  const { things, page, selection, isSelectable, readAll } = props;
  const all = useMutation({
    mutationFn: readAll,
    onSuccess: (rows) => selection.add(rows.filter(isSelectable)),
  });
  const here = page.items.filter(isSelectable);
  const isWhole = page.nextCursor === null && page.previousCursor === null;
  const most = Math.min(page.total.value, MOST_SELECTED);
  const count = selection.rows.length;
  return (
    <div className="al_selection" role="group" aria-label={`Select ${things}`}>
      {here.length > 0 && (
        <button type="button" className="al_link-button" onClick={() => selection.add(here)}>
          Select the {countText(here.length)} on this page
        </button>
      )}
      {!isWhole && (
        <button
          type="button"
          className="al_link-button"
          disabled={all.isPending}
          onClick={() => all.mutate()}
        >
          {page.total.value > MOST_SELECTED || page.total.capped
            ? `Select the first ${countText(most)} that match`
            : `Select all ${countText(most)} that match`}
        </button>
      )}
      {count > 0 && (
        <button type="button" className="al_link-button" onClick={() => selection.clear()}>
          Select none
        </button>
      )}
      <span role="status">{count > 0 && `${countText(count)} selected`}</span>
    </div>
  );
}

/** The column of boxes that choose rows one by one. */
export function selectColumn<Row extends { readonly id: string }>(
  selection: ListSelection<Row>,
  isSelectable: (row: Row) => boolean,
  nameOf: (row: Row) => string,
): Column<Row> {
  return {
    key: 'select',
    heading: 'Select',
    cell: (row) =>
      isSelectable(row) && (
        <SelectBox
          label={`Select ${nameOf(row)}`}
          checked={selection.has(row.id)}
          onChange={(chosen) => (chosen ? selection.add([row]) : selection.remove([row.id]))}
        />
      ),
  };
}

import { PAGE_SIZES } from '@almoner/domain/shared';
import { Link } from '@tanstack/react-router';
import { countText, totalText } from '../../lib/formatters.js';
import { samePage, useSearchChange } from '../../lib/same-page.js';
import { Select } from '../fields.js';

/** One page of a list, as the API gives it. */
export interface PageOf<Row> {
  readonly items: readonly Row[];
  readonly nextCursor: string | null;
  readonly previousCursor: string | null;
  readonly total: { readonly value: number; readonly capped: boolean };
}

interface PageLinksProps {
  /** The plural in sentences, e.g. "payments". */
  readonly things: string;
  readonly page: PageOf<unknown>;
  readonly size: number;
}

/** How much of the list is shown, the links to the previous and next pages, and the size of a page. */
export function PageLinks({ things, page, size }: PageLinksProps) {
  const changeSearch = useSearchChange();
  const { previousCursor, nextCursor, total, items } = page;
  const links = [
    { words: 'First page', cursor: undefined, shown: previousCursor !== null },
    { words: 'Previous page', cursor: previousCursor, shown: previousCursor !== null },
    { words: 'Next page', cursor: nextCursor, shown: nextCursor !== null },
  ].filter(({ shown }) => shown);
  return (
    <nav className="ds_pagination al_pages" aria-label={`Pages of ${things}`}>
      <p>
        Showing {countText(items.length)} of {totalText(total)} {things}
      </p>
      <ul className="ds_pagination__list">
        {links.map(({ words, cursor }) => (
          <li className="ds_pagination__item" key={words}>
            <Link className="ds_pagination__link" {...samePage({ cursor: cursor ?? undefined })}>
              {words}
            </Link>
          </li>
        ))}
      </ul>
      {(total.capped || total.value > PAGE_SIZES[0]) && (
        <Select
          name="limit"
          label="Rows on a page"
          choices={PAGE_SIZES.map((rows) => ({ value: String(rows), label: String(rows) }))}
          value={String(size)}
          onChange={(event) => {
            const { value } = event.target;
            const limit = value === String(PAGE_SIZES[0]) ? undefined : value;
            changeSearch({ limit, cursor: undefined });
          }}
        />
      )}
    </nav>
  );
}

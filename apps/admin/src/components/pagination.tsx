import { Link } from '@tanstack/react-router';
import { countText, totalText } from '../lib/formatters.js';
import { samePage } from '../lib/same-page.js';

interface PaginationProps {
  /** How many rows this page shows. */
  readonly shown: number;
  readonly total: { readonly value: number; readonly capped: boolean };
  readonly nextCursor: string | null;
  /** The cursor of this page, from the address; undefined on the first page. */
  readonly cursor?: string | undefined;
  /** The plural name of the records, e.g. "applications". */
  readonly things: string;
}

/** How much of a list is shown, and links to the next page and back to the first. Cursors do not lead back one page. */
export function Pagination({ shown, total, nextCursor, cursor, things }: PaginationProps) {
  if (shown === 0) return null;
  return (
    <nav className="ds_pagination" aria-label={`Pages of ${things}`}>
      <p>
        Showing {countText(shown)} of {totalText(total)} {things}
      </p>
      <ul className="ds_pagination__list">
        {cursor && (
          <li className="ds_pagination__item">
            <Link className="ds_pagination__link" {...samePage({ cursor: undefined })}>
              First page
            </Link>
          </li>
        )}
        {nextCursor && (
          <li className="ds_pagination__item">
            <Link className="ds_pagination__link" {...samePage({ cursor: nextCursor })}>
              Next page
            </Link>
          </li>
        )}
      </ul>
    </nav>
  );
}

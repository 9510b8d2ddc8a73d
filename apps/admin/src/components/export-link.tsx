import { stringifySearchText } from '../lib/search-text.js';

interface ExportLinkProps {
  /** The address of the file in the API, e.g. `/api/v1/funds/export.csv`. */
  readonly path: string;
  /** The present filters and order, so that the file contains what the page lists. */
  readonly search: object;
  /** The plural name of the records, e.g. "funds". */
  readonly things: string;
}

/** Downloads the whole list, with its filters, as a CSV file. */
export function ExportLink({ path, search, things }: ExportLinkProps) {
  const filters = { ...search, cursor: undefined, limit: undefined };
  return (
    <p className="al_export">
      <a href={path + stringifySearchText(filters)} download>
        Download these {things} (CSV)
      </a>
    </p>
  );
}

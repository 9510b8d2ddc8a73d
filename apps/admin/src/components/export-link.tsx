import { stringifySearchText } from '../lib/search-text.js';

interface ExportLinkProps {
  /** Where the API gives the list as a file, e.g. `/api/v1/funds/export.csv`. */
  readonly path: string;
  /** The filters and the sort in force, so that the file holds what the page lists. */
  readonly search: object;
  /** The plural of what is listed, e.g. "funds". */
  readonly things: string;
}

/** The whole of a list, with its filters, as a CSV file. */
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

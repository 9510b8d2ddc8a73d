import type { SearchOf } from '../../lib/api/api-query.js';
import type {
  GetLedgerImportResponse,
  GetLedgerLineResponse,
  ListLedgerImportsData,
  ListLedgerImportsResponse,
  ListLedgerLinesData,
  ListLedgerLinesResponse,
  ListLedgerRowsData,
  ListLedgerRowsResponse,
} from '../../lib/api/generated/types.gen.js';

export type LedgerImport = GetLedgerImportResponse;

export type LedgerLine = GetLedgerLineResponse;

export type MatchCandidate = LedgerLine['candidates'][number];

export type ImportsSearch = SearchOf<ListLedgerImportsData>;

export type ImportRow = ListLedgerImportsResponse['items'][number];

export type LinesSearch = SearchOf<ListLedgerLinesData>;

export type LedgerLineRow = ListLedgerLinesResponse['items'][number];

export type RowsSearch = SearchOf<ListLedgerRowsData>;

export type LedgerRow = ListLedgerRowsResponse['items'][number];

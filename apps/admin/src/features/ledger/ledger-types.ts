import type { SearchOf } from '../../lib/api/api-query.js';
import type {
  GetLedgerImportResponse,
  GetLedgerLineResponse,
  ListLedgerRowsData,
  ListLedgerRowsResponse,
} from '../../lib/api/generated/types.gen.js';

export type LedgerImport = GetLedgerImportResponse;

export type LedgerLine = GetLedgerLineResponse;

export type MatchCandidate = LedgerLine['candidates'][number];

export type RowsSearch = SearchOf<ListLedgerRowsData>;

export type LedgerRow = ListLedgerRowsResponse['items'][number];

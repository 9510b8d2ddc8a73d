import type {
  GetLedgerImportResponse,
  GetLedgerLineResponse,
} from '../../lib/api/generated/types.gen.js';

export type LedgerImport = GetLedgerImportResponse;

export type LedgerLine = GetLedgerLineResponse;

export type MatchCandidate = LedgerLine['candidates'][number];

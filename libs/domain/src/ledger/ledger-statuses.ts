export const LEDGER_IMPORT_STATUSES = ['preview', 'imported'] as const;

export type LedgerImportStatus = (typeof LEDGER_IMPORT_STATUSES)[number];

export const LEDGER_LINE_STATUSES = ['unmatched', 'matched', 'excluded'] as const;

export type LedgerLineStatus = (typeof LEDGER_LINE_STATUSES)[number];

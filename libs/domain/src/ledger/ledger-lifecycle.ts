import type { Lifecycle } from '../shared/index.js';

export const LEDGER_IMPORT_STATUSES = ['preview', 'imported'] as const;

export type LedgerImportStatus = (typeof LEDGER_IMPORT_STATUSES)[number];
export type LedgerImportCommand = 'import';

/** An uploaded file is looked at before any of it counts (4-screens, Import wizard). */
export const LEDGER_IMPORT_LIFECYCLE: Lifecycle<LedgerImportStatus, LedgerImportCommand> = {
  thing: 'import',
  initial: 'preview',
  states: LEDGER_IMPORT_STATUSES,
  transitions: [
    { command: 'import', from: ['preview'], to: 'imported', permission: 'ledger.import' },
  ],
};

export const LEDGER_LINE_STATUSES = ['unmatched', 'matched', 'excluded'] as const;

export type LedgerLineStatus = (typeof LEDGER_LINE_STATUSES)[number];
export type LedgerLineCommand = 'match' | 'undo-match' | 'exclude' | 'include';

/** A line of the ledger and its tie to payments (1-product, Lifecycles: Ledger line). */
export const LEDGER_LINE_LIFECYCLE: Lifecycle<LedgerLineStatus, LedgerLineCommand> = {
  thing: 'ledger line',
  initial: 'unmatched',
  states: LEDGER_LINE_STATUSES,
  transitions: [
    { command: 'match', from: ['unmatched'], to: 'matched', permission: 'ledger.match' },
    { command: 'undo-match', from: ['matched'], to: 'unmatched', permission: 'ledger.match' },
    { command: 'exclude', from: ['unmatched'], to: 'excluded', permission: 'ledger.match' },
    { command: 'include', from: ['excluded'], to: 'unmatched', permission: 'ledger.match' },
  ],
};

import { actionsOf, type ActionTable, type CommandOf, type Lifecycle } from '../shared/index.js';
import {
  LEDGER_IMPORT_STATUSES,
  LEDGER_LINE_STATUSES,
  type LedgerImportStatus,
  type LedgerLineStatus,
} from './ledger-statuses.js';

/** An uploaded ledger file. Its rows count only once they are imported. */
export const LEDGER_IMPORT_LIFECYCLE = {
  thing: 'import',
  initial: 'preview',
  states: LEDGER_IMPORT_STATUSES,
  transitions: [
    {
      command: 'import',
      from: ['preview'],
      to: 'imported',
      permission: 'ledger.import',
      action: 'ledger.import',
      history: 'Good rows imported',
    },
  ],
} as const satisfies Lifecycle<LedgerImportStatus, string>;

export type LedgerImportCommand = CommandOf<typeof LEDGER_IMPORT_LIFECYCLE>;

/** A ledger line and its match with a payment (docs/glossary.md, Ledger line). */
export const LEDGER_LINE_LIFECYCLE = {
  thing: 'ledger line',
  initial: 'unmatched',
  states: LEDGER_LINE_STATUSES,
  transitions: [
    {
      command: 'match',
      from: ['unmatched'],
      to: 'matched',
      permission: 'ledger.match',
      action: 'ledger.match',
      history: 'Line matched to a payment',
    },
    {
      command: 'undo-match',
      from: ['matched'],
      to: 'unmatched',
      permission: 'ledger.match',
      action: 'ledger.undo-match',
      history: 'Match undone',
    },
    {
      command: 'exclude',
      from: ['unmatched'],
      to: 'excluded',
      permission: 'ledger.match',
      action: 'ledger.exclude',
      history: 'Line excluded',
    },
    {
      command: 'include',
      from: ['excluded'],
      to: 'unmatched',
      permission: 'ledger.match',
      action: 'ledger.include',
      history: 'Line included again',
    },
  ],
} as const satisfies Lifecycle<LedgerLineStatus, string>;

export type LedgerLineCommand = CommandOf<typeof LEDGER_LINE_LIFECYCLE>;

/** The audit actions of the ledger and the words of its history. */
export const LEDGER_ACTIONS = {
  ...actionsOf(LEDGER_LINE_LIFECYCLE),
  ...actionsOf(LEDGER_IMPORT_LIFECYCLE),
  'ledger.upload': { history: 'File uploaded' },
} satisfies ActionTable;

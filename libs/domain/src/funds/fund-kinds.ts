import { keysOf } from '../shared/index.js';

export const FUND_KIND_LABELS = {
  'open-call': 'Open call',
  allocation: 'Allocation to areas',
  'direct-award': 'Direct award',
  delegated: 'Run by an intermediary',
};

/** How a fund gives its money (docs/glossary.md). */
export const FUND_KINDS = keysOf(FUND_KIND_LABELS);

export type FundKind = keyof typeof FUND_KIND_LABELS;

export const FUND_STATUS_WORDS = {
  open: 'Open',
  closed: 'Closed',
};

export const FUND_STATUSES = keysOf(FUND_STATUS_WORDS);

export type FundStatus = keyof typeof FUND_STATUS_WORDS;

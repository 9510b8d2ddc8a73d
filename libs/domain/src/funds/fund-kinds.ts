/** How a fund gives its money (docs/glossary.md). */
export const FUND_KINDS = ['open-call', 'allocation', 'direct-award', 'delegated'] as const;

export type FundKind = (typeof FUND_KINDS)[number];

export const FUND_KIND_LABELS: Readonly<Record<FundKind, string>> = {
  'open-call': 'Open call',
  allocation: 'Allocation to areas',
  'direct-award': 'Direct award',
  delegated: 'Run by an intermediary',
};

export const FUND_STATUSES = ['open', 'closed'] as const;

export type FundStatus = (typeof FUND_STATUSES)[number];

export const FUND_STATUS_WORDS: Readonly<Record<FundStatus, string>> = {
  open: 'Open',
  closed: 'Closed',
};

import { keysOf, type CommandOf, type Lifecycle } from '../shared/index.js';

const KIND_WORDS = { 'write-off': 'Write-off', waiver: 'Waiver' };

/**
 * Why money of a recovery is not asked for any more: a write-off, because it cannot be had (the organisation has
 * wound up); a waiver, because it is given up although it could be had.
 */
export const LOSS_KINDS = keysOf(KIND_WORDS);

export type LossKind = keyof typeof KIND_WORDS;

/** The kind of a loss in words; only staff read losses. */
export function lossKindWords(kind: LossKind): string {
  return KIND_WORDS[kind];
}

const WORDS = {
  requested: 'Waiting for approval',
  approved: 'Approved',
  rejected: 'Rejected',
  withdrawn: 'Withdrawn',
};

export const LOSS_STATUSES = keysOf(WORDS);

export type LossStatus = keyof typeof WORDS;

/** The status of a loss in words; only staff read losses. */
export function lossStatusWords(status: LossStatus): string {
  return WORDS[status];
}

/**
 * A write-off or a waiver of a recovery, in whole or in part: requested by one person, approved by one or, above a
 * level, by two others (docs/guide/recoveries.md).
 */
export const LOSS_LIFECYCLE = {
  thing: 'write-off',
  initial: 'requested',
  states: LOSS_STATUSES,
  transitions: [
    {
      command: 'approve',
      from: ['requested'],
      to: 'approved',
      permission: 'recoveries.approve-loss',
      action: 'recoveries.approve-loss',
      history: 'Write-off or waiver approved',
      shown: 'always',
    },
    {
      command: 'reject',
      from: ['requested'],
      to: 'rejected',
      permission: 'recoveries.approve-loss',
      action: 'recoveries.reject-loss',
      history: 'Write-off or waiver rejected',
    },
    {
      command: 'withdraw',
      from: ['requested'],
      to: 'withdrawn',
      permission: 'recoveries.write-off',
      action: 'recoveries.withdraw-loss',
      history: 'Write-off or waiver withdrawn',
    },
  ],
} as const satisfies Lifecycle<LossStatus, string>;

export type LossCommand = CommandOf<typeof LOSS_LIFECYCLE>;

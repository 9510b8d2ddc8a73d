import { keysOf } from '../shared/index.js';

/** The causes in words; staff and organisations read the same ones. */
export const AWARD_VERSION_CAUSE_WORDS = {
  accepted: 'As accepted',
  variation: 'Varied',
  terminated: 'Ended early',
  completed: 'Completed',
  recovery: 'Money recovered',
  'recovery-reversal': 'Receipt of recovered money reversed',
};

/** What made a version of an award: its acceptance or a later change of its terms. */
export const AWARD_VERSION_CAUSES = keysOf(AWARD_VERSION_CAUSE_WORDS);

export type AwardVersionCause = keyof typeof AWARD_VERSION_CAUSE_WORDS;

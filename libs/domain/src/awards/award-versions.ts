/** What made a version of an award: its acceptance or a later change of its terms. */
export const AWARD_VERSION_CAUSES = [
  'accepted',
  'variation',
  'terminated',
  'completed',
  'recovery',
] as const;

export type AwardVersionCause = (typeof AWARD_VERSION_CAUSES)[number];

/** The causes in words; staff and organisations read the same ones. */
export const AWARD_VERSION_CAUSE_WORDS: Readonly<Record<AwardVersionCause, string>> = {
  accepted: 'As accepted',
  variation: 'Varied',
  terminated: 'Ended early',
  completed: 'Completed',
  recovery: 'Money recovered',
};

import type { AwardRow } from './awards-types.js';

/** The commands that can be given to several awards at once. */
export const BATCH_COMMANDS = ['approve', 'offer'] as const;

export type BatchCommand = (typeof BATCH_COMMANDS)[number];

interface BatchWords {
  /** The heading of the check and the label of the button: "Approve these awards". */
  readonly act: string;
  readonly done: string;
  readonly consequence: string;
}

export const BATCH_WORDS: Readonly<Record<BatchCommand, BatchWords>> = {
  approve: {
    act: 'Approve these awards',
    done: 'Awards approved',
    consequence: 'They can then be offered. All of them are approved, or none.',
  },
  offer: {
    act: 'Offer these awards',
    done: 'Awards offered',
    consequence:
      'Each organisation sees its award and can accept it or turn it down. All of them are offered, or none.',
  },
};

/** The command for which an award can be selected in a list; null where its status allows none. */
export function batchCommandOf({ status }: Pick<AwardRow, 'status'>): BatchCommand | null {
  if (status === 'drafted') return 'approve';
  return status === 'approved' ? 'offer' : null;
}

/** The ids of the selected awards that a command is for. */
export function chosenFor(
  awards: readonly Pick<AwardRow, 'id' | 'status'>[],
  command: BatchCommand,
): string[] {
  return awards.filter((award) => batchCommandOf(award) === command).map(({ id }) => id);
}

import type { AwardRow } from './awards-types.js';

/** What can be done with several awards at once, by the state they are in. */
export const BATCH_COMMANDS = ['approve', 'offer'] as const;

export type BatchCommand = (typeof BATCH_COMMANDS)[number];

interface BatchWords {
  /** The heading of the check, and the button: "Approve these awards". */
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

/** The command that an award in a list can be chosen for; null for one in any other state. */
export function batchCommandOf({ status }: Pick<AwardRow, 'status'>): BatchCommand | null {
  if (status === 'drafted') return 'approve';
  return status === 'approved' ? 'offer' : null;
}

/** The ids of the chosen awards that wait for a command. */
export function chosenFor(
  awards: readonly Pick<AwardRow, 'id' | 'status'>[],
  command: BatchCommand,
): string[] {
  return awards.filter((award) => batchCommandOf(award) === command).map(({ id }) => id);
}

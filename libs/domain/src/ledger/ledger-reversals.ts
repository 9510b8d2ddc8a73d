import { accept, refuse, type Decision } from '../shared/index.js';

/**
 * How often the ledger pays one reference and amount, and how often it takes it back by a row of the same reference
 * and the opposite amount; in every file, without excluded lines.
 */
export interface LedgerTally {
  readonly paid: number;
  readonly takenBack: number;
}

/** Whether the ledger takes back as often as it pays: such rows cancel each other out, and pay nothing. */
export function isTakenBack({ paid, takenBack }: LedgerTally): boolean {
  return takenBack > 0 && takenBack >= paid;
}

/** Refuses to match a line that another row of the ledger takes back: `ledger.taken-back`. */
export function decideNotTakenBack(tally: LedgerTally, reference: string): Decision<null> {
  return isTakenBack(tally) ? refuse('ledger.taken-back', { reference }) : accept(null);
}

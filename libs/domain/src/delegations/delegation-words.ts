import type { DelegationState } from './delegation.js';

const WORDS: Readonly<Record<DelegationState, string>> = {
  coming: 'Not yet begun',
  running: 'Running',
  over: 'Over',
  ended: 'Ended early',
};

/** Where a delegation stands, in words. */
export function delegationStateWords(state: DelegationState): string {
  return WORDS[state];
}

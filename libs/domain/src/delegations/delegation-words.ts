import type { ActionTable } from '../shared/index.js';
import type { DelegationState } from './delegation.js';

const WORDS: Readonly<Record<DelegationState, string>> = {
  coming: 'Not yet begun',
  running: 'Running',
  over: 'Over',
  ended: 'Ended early',
};

/** The state of a delegation in words. */
export function delegationStateWords(state: DelegationState): string {
  return WORDS[state];
}

/** The audit actions of a delegation and the words of its history. */
export const DELEGATION_ACTIONS = {
  'delegations.make': { history: 'Approval of payments lent' },
  'delegations.end': { history: 'Ended early' },
} satisfies ActionTable;

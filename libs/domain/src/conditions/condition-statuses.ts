import { keysOf, type Audience } from '../shared/index.js';

const WORDS = {
  open: { staff: 'Open', organisation: 'To do' },
  'evidence-submitted': { staff: 'Evidence to check', organisation: 'Being checked' },
  met: { staff: 'Met', organisation: 'Met' },
  'not-met': { staff: 'Not met', organisation: 'Not met' },
  waived: { staff: 'Waived', organisation: 'No longer needed' },
  removed: { staff: 'Removed', organisation: 'Removed' },
};

export const CONDITION_STATUSES = keysOf(WORDS);

export type ConditionStatus = keyof typeof WORDS;

/** The status of a condition in the words of the person who reads it. */
export function conditionStatusWords(status: ConditionStatus, audience: Audience): string {
  return WORDS[status][audience];
}

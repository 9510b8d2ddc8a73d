import type { Audience } from '../shared/index.js';
import type { ConditionStatus } from './condition-statuses.js';
import type { ConditionOwner } from './condition.js';

const WORDS: Readonly<Record<ConditionStatus, Readonly<Record<Audience, string>>>> = {
  open: { staff: 'Open', organisation: 'To do' },
  'evidence-submitted': { staff: 'Evidence to check', organisation: 'Being checked' },
  met: { staff: 'Met', organisation: 'Met' },
  'not-met': { staff: 'Not met', organisation: 'Not met' },
  waived: { staff: 'Waived', organisation: 'No longer needed' },
  removed: { staff: 'Removed', organisation: 'Removed' },
};

const OWNER_WORDS: Readonly<Record<ConditionOwner, Readonly<Record<Audience, string>>>> = {
  organisation: { staff: 'The organisation', organisation: 'You' },
  funder: { staff: 'The funder', organisation: 'The funder' },
};

/** The status of a condition in the words of the person who reads it. */
export function conditionStatusWords(status: ConditionStatus, audience: Audience): string {
  return WORDS[status][audience];
}

/** Who has to meet a condition, in the words of the reader. */
export function conditionOwnerWords(owner: ConditionOwner, audience: Audience): string {
  return OWNER_WORDS[owner][audience];
}

import type { Audience } from '../shared/index.js';
import type { BankAccountStatus } from './bank-account-statuses.js';

const WORDS: Readonly<Record<BankAccountStatus, Readonly<Record<Audience, string>>>> = {
  entered: { staff: 'To verify', organisation: 'Being checked' },
  verified: { staff: 'Verified', organisation: 'In use' },
  rejected: { staff: 'Rejected', organisation: 'Not accepted' },
  withdrawn: { staff: 'Withdrawn', organisation: 'Withdrawn' },
  superseded: { staff: 'Superseded', organisation: 'No longer used' },
};

/** The status of a set of bank details in the words of the person who reads it. */
export function bankAccountStatusWords(status: BankAccountStatus, audience: Audience): string {
  return WORDS[status][audience];
}

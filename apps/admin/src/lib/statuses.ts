import { allocationStatusWords } from '@almoner/domain/allocations';
import { applicationStatusWords } from '@almoner/domain/applications';
import { assessmentStatusWords } from '@almoner/domain/assessments';
import { awardStatusWords, awardYearStatusWords } from '@almoner/domain/awards';
import { bankAccountStatusWords } from '@almoner/domain/bank-accounts';
import { budgetAuthorityWords, budgetStatusWords } from '@almoner/domain/budgets';
import { callStatusWords } from '@almoner/domain/calls';
import { claimStatusWords } from '@almoner/domain/claims';
import { conditionStatusWords } from '@almoner/domain/conditions';
import { FUND_STATUS_WORDS } from '@almoner/domain/funds';
import { ledgerImportStatusWords, ledgerLineStatusWords } from '@almoner/domain/ledger';
import { paymentRunStatusWords } from '@almoner/domain/payment-runs';
import { letterTemplateStatusWords } from '@almoner/domain/letters';
import { matchFundingRecordStatusWords } from '@almoner/domain/match-funding';
import { paymentStatusWords } from '@almoner/domain/payments';
import { proposalStatusWords } from '@almoner/domain/proposals';
import {
  lossStatusWords,
  receiptStatusWords,
  recoveryStatusWords,
} from '@almoner/domain/recoveries';
import { returnStatusWords } from '@almoner/domain/returns';
import type { Audience } from '@almoner/domain/shared';
import { virementStatusWords } from '@almoner/domain/virements';
import { variationStatusWords } from '@almoner/domain/variations';
import { sentenceCase } from './formatters.js';

const WORDS = {
  allocation: allocationStatusWords,
  application: applicationStatusWords,
  assessment: assessmentStatusWords,
  award: awardStatusWords,
  'award-year': awardYearStatusWords,
  'bank-account': bankAccountStatusWords,
  budget: budgetStatusWords,
  'budget-authority': budgetAuthorityWords,
  'budget-change': proposalStatusWords,
  call: callStatusWords,
  claim: claimStatusWords,
  condition: conditionStatusWords,
  fund: (status: keyof typeof FUND_STATUS_WORDS) => FUND_STATUS_WORDS[status],
  'ledger-import': ledgerImportStatusWords,
  'ledger-line': ledgerLineStatusWords,
  'letter-template': letterTemplateStatusWords,
  'match-record': matchFundingRecordStatusWords,
  payment: paymentStatusWords,
  'payment-levels': proposalStatusWords,
  'payment-run': paymentRunStatusWords,
  loss: lossStatusWords,
  receipt: receiptStatusWords,
  recovery: recoveryStatusWords,
  return: returnStatusWords,
  variation: variationStatusWords,
  virement: virementStatusWords,
} as const;

/** The kinds of record that have a status on screen. */
export type StatusThing = keyof typeof WORDS;

/**
 * The colours of a tag. The words always carry the meaning too. Red is never used for something that has merely not
 * begun.
 */
export type StatusTone =
  'blue' | 'green' | 'grey' | 'orange' | 'purple' | 'red' | 'teal' | 'yellow';

const TONES: Readonly<Record<string, StatusTone>> = {
  draft: 'grey',
  planned: 'grey',
  assigned: 'grey',
  'not-due': 'grey',
  closed: 'grey',
  excluded: 'grey',
  withdrawn: 'grey',
  cancelled: 'grey',
  discarded: 'grey',
  waived: 'grey',
  preview: 'grey',
  indicative: 'grey',
  lapsed: 'grey',
  reversed: 'grey',
  due: 'yellow',
  offered: 'yellow',
  reserve: 'yellow',
  unmatched: 'yellow',
  'awaiting-certification': 'yellow',
  'changes-requested': 'orange',
  suspended: 'orange',
  conflicted: 'orange',
  waiting: 'yellow',
  approved: 'teal',
  'received-in-part': 'teal',
  settled: 'green',
  booked: 'green',
  applied: 'green',
  committed: 'green',
  reported: 'yellow',
  corrected: 'grey',
  accepted: 'green',
  active: 'green',
  completed: 'green',
  confirmed: 'green',
  imported: 'green',
  matched: 'green',
  open: 'green',
  paid: 'green',
  published: 'green',
  declined: 'red',
  rejected: 'red',
  ineligible: 'red',
  terminated: 'red',
  overdue: 'red',
};

/**
 * Colours for words that mean something else in one kind of record: an open condition waits for somebody, an open call
 * does not.
 */
const TONES_OF: Readonly<Partial<Record<StatusThing, Readonly<Record<string, StatusTone>>>>> = {
  'bank-account': { entered: 'yellow', verified: 'green', rejected: 'orange', superseded: 'grey' },
  condition: { open: 'yellow', met: 'green', 'not-met': 'orange' },
};

/** The colour of a status. */
export function statusTone(status: string, thing?: StatusThing): StatusTone {
  const own = thing && TONES_OF[thing]?.[status];
  return own ?? TONES[status] ?? 'blue';
}

/**
 * The words of a status for the reader. `overdue` is worked out from the date and is no status, so it has words of its
 * own.
 */
export function statusWords(thing: StatusThing, status: string, audience: Audience): string {
  if (status === 'overdue') return 'Overdue';
  const words = WORDS[thing] as (status: string, audience: Audience) => string | undefined;
  return words(status, audience) ?? sentenceCase(status);
}

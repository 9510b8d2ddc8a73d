import type { ReturnStatus } from '@almoner/domain/returns';
import { dateText } from '../../lib/formatters.js';
import type { OwedReturn } from './returns-types.js';

type Facts = Pick<
  OwedReturn,
  'status' | 'opensOn' | 'dueOn' | 'organisationName' | 'submittedByName' | 'certifiedByName'
>;

/** The state of a return and whom it waits for, in the words for staff. */
export function returnProgress(owed: Facts): string {
  const { organisationName } = owed;
  const sentences: Readonly<Record<ReturnStatus, string>> = {
    'not-due': `${organisationName} can begin it on ${dateText(owed.opensOn)}.`,
    due: `Waiting for ${organisationName}, which has not begun it.`,
    'in-progress': `Waiting for ${organisationName}, which has begun it.`,
    'awaiting-certification': `${owed.submittedByName ?? 'One person'} of ${organisationName} sent it, so another person there must certify it.`,
    submitted: `Certified by ${owed.certifiedByName ?? organisationName}. Waiting for you to review it.`,
    'changes-requested': `Waiting for ${organisationName} to make the changes asked for.`,
    accepted: 'Accepted: the figures of the fund count it.',
    waived: 'Waived: it is not needed any more.',
  };
  return sentences[owed.status];
}

/** What a return waits for, for a reader of the organisation who has nothing to do now. */
export function waitingWords(owed: Pick<Facts, 'status' | 'opensOn'>): string {
  const fillIn = 'A colleague who may write returns fills it in. It is then sent to be certified.';
  const sentences: Readonly<Record<ReturnStatus, string>> = {
    'not-due': `It can be begun on ${dateText(owed.opensOn)}.`,
    due: fillIn,
    'in-progress': fillIn,
    'changes-requested': fillIn,
    'awaiting-certification': 'Waiting for a colleague who may certify it.',
    submitted: 'The funder is checking it. You will see the answer here.',
    accepted: 'The funder accepted it. There is nothing more to do.',
    waived: 'This return is not needed any more.',
  };
  return sentences[owed.status];
}

/** The next step of the organisation, shown as the one button of the page; null where it has to wait. */
export interface NextStep {
  readonly label: string;
  readonly to: 'write' | 'check';
}

/** The one next step that a person of the organisation takes with a return. */
export function nextStep(
  status: ReturnStatus,
  may: { readonly write: boolean; readonly certify: boolean },
): NextStep | null {
  if (status === 'awaiting-certification')
    return may.certify ? { label: 'Check and certify', to: 'check' } : null;
  if (!may.write) return null;
  if (status === 'changes-requested') return { label: 'Make the changes', to: 'write' };
  return { label: status === 'due' ? 'Start now' : 'Continue', to: 'write' };
}

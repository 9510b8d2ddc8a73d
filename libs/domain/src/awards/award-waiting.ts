import {
  formatDate,
  formatFinancialYear,
  type FinancialYear,
  type PlainDate,
} from '../calendar/index.js';
import type { Audience } from '../shared/index.js';
import type { AwardStatus } from './award-statuses.js';
import type { PaymentMethod } from './payment-method.js';

/** The five steps of an award, as each audience calls them. */
export const AWARD_STEPS: Readonly<Record<Audience, readonly string[]>> = {
  staff: ['Drafted', 'Approved', 'Offered', 'Accepted', 'Active'],
  organisation: ['Prepared', 'Approved', 'Offered', 'Accepted', 'Under way'],
};

/** The facts from which it is worked out what an award waits for; the numbers count open things. */
export interface AwardWaitingFacts {
  readonly status: AwardStatus;
  /** How its money moves; what moves by transfer is acknowledged and needs no bank details. */
  readonly paymentMethod: PaymentMethod;
  readonly organisationName: string;
  /** Null where the reader may not know the name. */
  readonly draftedByName: string | null;
  readonly closedReason: string | null;
  readonly suspendedReason: string | null;
  /** The last day on which the offer can be accepted. */
  readonly expiresOn: PlainDate | null;
  readonly bank: 'none' | 'unverified' | 'frozen' | 'verified';
  readonly conditions: {
    /** Conditions that the organisation has to show are met. */
    readonly toMeet: number;
    /** Conditions that staff have to decide: evidence was given, or the funder has to meet them. */
    readonly toDecide: number;
    /** Conditions decided as not met, and neither reopened nor waived since. */
    readonly notMet: number;
  };
  readonly returns: { readonly overdue: number; readonly toReview: number };
  /** Whether the instalments of each year add up to the award year. */
  readonly scheduleComplete: boolean;
  readonly payments: {
    /** Instalments that are due and can be requested. */
    readonly toRequest: number;
    /** Payments that are requested and not yet sent. */
    readonly underWay: number;
    /** The next day after today on which an instalment is due. */
    readonly nextDueOn: PlainDate | null;
  };
  readonly nextIndicative: FinancialYear | null;
}

/** How far an award has come, and a sentence that says what it waits for and who has to act. */
export interface AwardWaiting {
  /**
   * The index of the present step in `AWARD_STEPS`; the number of steps when all are done; null where the award
   * was stopped.
   */
  readonly step: number | null;
  readonly sentence: string;
  /** What the organisation has to do, in a few words each. */
  readonly organisation: readonly string[];
  /** What the funder has to do. */
  readonly funder: readonly string[];
}

const STEP_OF: Readonly<Partial<Record<AwardStatus, number>>> = {
  drafted: 1,
  approved: 2,
  offered: 3,
  accepted: 4,
  active: 4,
  suspended: 4,
  completed: AWARD_STEPS.staff.length,
};

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** "one condition", "two conditions", "12 conditions"; nothing where there are none. */
function counted(count: number, one: string, many = `${one}s`): string[] {
  if (count <= 0) return [];
  return [`${NUMBERS[count] ?? count} ${count === 1 ? one : many}`];
}

function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

function isTransfer({ paymentMethod }: AwardWaitingFacts): boolean {
  return paymentMethod === 'transfer';
}

function ofOrganisation(facts: AwardWaitingFacts): string[] {
  if (facts.status === 'offered') {
    const until = facts.expiresOn === null ? '' : ` by ${formatDate(facts.expiresOn)}`;
    const answer = isTransfer(facts) ? 'acknowledgement of the allocation letter' : 'acceptance';
    return [`${answer} by an authorised person${until}`];
  }
  return [
    ...(facts.bank === 'none' && !isTransfer(facts) ? ['bank details'] : []),
    ...counted(facts.conditions.toMeet, 'condition'),
    ...counted(facts.returns.overdue, 'overdue return'),
  ];
}

function bankToVerify(bank: AwardWaitingFacts['bank']): string[] {
  if (bank === 'unverified') return ['bank details to verify'];
  return bank === 'frozen' ? ['frozen bank details to verify anew'] : [];
}

function ofFunder(facts: AwardWaitingFacts): string[] {
  const { bank, conditions, returns, payments, scheduleComplete } = facts;
  if (facts.status === 'drafted') {
    const not = facts.draftedByName === null ? '' : ` than ${facts.draftedByName}, who drafted it`;
    return [`approval by someone other${not || ' than who drafted it'}`];
  }
  if (facts.status === 'approved') return ['the offer'];
  if (facts.status === 'offered') return [];
  return [
    ...(isTransfer(facts) ? [] : bankToVerify(bank)),
    ...counted(conditions.toDecide, 'condition to decide', 'conditions to decide'),
    ...counted(conditions.notMet, 'condition that was not met', 'conditions that were not met'),
    ...(scheduleComplete ? [] : ['a schedule that comes to the award']),
    ...counted(returns.toReview, 'return to review', 'returns to review'),
    ...counted(payments.toRequest, 'instalment to request', 'instalments to request'),
    ...counted(payments.underWay, 'payment to send', 'payments to send'),
  ];
}

function because(reason: string | null): string {
  return reason ? `: ${reason}` : '.';
}

/** The sentence for an award for which nobody has to do anything any more. */
function endSentence(facts: AwardWaitingFacts, audience: Audience): string | null {
  const { closedReason, organisationName } = facts;
  const who = audience === 'staff' ? organisationName : 'Your organisation';
  switch (facts.status) {
    case 'suspended':
      return `Nothing is paid until the award is resumed. Suspended${because(facts.suspendedReason)}`;
    case 'completed':
      return 'Completed: nothing is waiting.';
    case 'declined':
      return `${who} turned the offer down${because(closedReason)}`;
    case 'lapsed':
      return 'The offer ran out before it was accepted.';
    case 'withdrawn':
      return `Withdrawn before it was offered${because(closedReason)}`;
    case 'terminated':
      return `Ended early${because(closedReason)}`;
    default:
      return null;
  }
}

function idleSentence({ payments, nextIndicative }: AwardWaitingFacts): string {
  const next =
    payments.nextDueOn === null
      ? ''
      : ` The next instalment is due on ${formatDate(payments.nextDueOn)}.`;
  const year =
    nextIndicative === null
      ? ''
      : ` ${formatFinancialYear(nextIndicative)} is indicative until it is confirmed.`;
  return `Nothing is waiting.${next}${year}`;
}

function waitingSentence(
  [own, others]: readonly [readonly string[], readonly string[]],
  [organisation, funder]: readonly [string, string],
): string {
  if (own.length === 0) return `Waiting for ${funder}: ${listed(others)}.`;
  const rest = others.length === 0 ? '' : `; and for ${funder}: ${listed(others)}`;
  return `Waiting for ${organisation}: ${listed(own)}${rest}.`;
}

/**
 * What an award waits for, and who has to act: "Waiting for Muirend Hub: bank details and one condition."
 * People of the organisation read "you".
 */
export function awardWaiting(facts: AwardWaitingFacts, audience: Audience): AwardWaiting {
  const step = STEP_OF[facts.status] ?? null;
  const end = endSentence(facts, audience);
  if (end !== null) return { step, sentence: end, organisation: [], funder: [] };
  const organisation = ofOrganisation(facts);
  const funder = ofFunder(facts);
  if (organisation.length + funder.length === 0)
    return { step, sentence: idleSentence(facts), organisation, funder };
  const names = [audience === 'staff' ? facts.organisationName : 'you', 'the funder'] as const;
  return { step, sentence: waitingSentence([organisation, funder], names), organisation, funder };
}

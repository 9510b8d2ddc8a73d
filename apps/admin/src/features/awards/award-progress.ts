import type { AwardStatus } from '@almoner/domain/awards';
import type { Award } from './api/get-award.js';

/** The five steps of an award that goes well (4-screens, Award). */
export const AWARD_STEPS = ['Drafted', 'Approved', 'Offered', 'Accepted', 'Active'] as const;

type ProgressFacts = Pick<
  Award,
  'status' | 'organisationName' | 'draftedByName' | 'closedReason' | 'suspendedReason' | 'years'
>;

/** How far an award has come: the step under way, and one sentence of what it waits for. */
export interface AwardProgress {
  /** The index in `AWARD_STEPS`; null where the award left the path. */
  readonly step: number | null;
  readonly sentence: string;
}

const STEP_OF: Readonly<Partial<Record<AwardStatus, number>>> = {
  drafted: 1,
  approved: 2,
  offered: 3,
  accepted: 4,
  active: 4,
  suspended: 4,
  completed: AWARD_STEPS.length,
};

function because(reason: string | null): string {
  return reason ? `: ${reason}` : '.';
}

function activeSentence(years: ProgressFacts['years']): string {
  const waiting = years.find((year) => year.status === 'indicative');
  const next = waiting ? ` ${waiting.financialYear} is indicative until it is confirmed.` : '';
  return `Payments are being made.${next}`;
}

function sentenceOf(award: ProgressFacts): string {
  const { organisationName, draftedByName, closedReason } = award;
  switch (award.status) {
    case 'drafted':
      return `Waiting for approval by someone other than ${draftedByName ?? 'the person'}, who drafted it.`;
    case 'approved':
      return `Waiting to be offered to ${organisationName}, which cannot see it yet.`;
    case 'offered':
      return `Waiting for ${organisationName}: an authorised person has to accept the offer.`;
    case 'accepted':
      return `Accepted by ${organisationName}. Waiting for the first payment to be sent.`;
    case 'active':
      return activeSentence(award.years);
    case 'suspended':
      return `Nothing is paid until the award is resumed. Suspended${because(award.suspendedReason)}`;
    case 'completed':
      return 'Completed: nothing is waiting.';
    case 'declined':
      return `${organisationName} turned the offer down${because(closedReason)}`;
    case 'lapsed':
      return 'The offer ran out before it was accepted.';
    case 'withdrawn':
      return `Withdrawn before it was offered${because(closedReason)}`;
    case 'terminated':
      return `Ended early${because(closedReason)}`;
  }
}

/** Where an award stands and what it waits for. */
export function awardProgress(award: ProgressFacts): AwardProgress {
  return { step: STEP_OF[award.status] ?? null, sentence: sentenceOf(award) };
}

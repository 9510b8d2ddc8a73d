import { describe, expect, it } from 'vitest';
import {
  AWARD_STATUSES,
  AWARD_STEPS,
  awardWaiting,
  type AwardStatus,
  type AwardWaitingFacts,
} from './index.js';

function facts(status: AwardStatus, values: Partial<AwardWaitingFacts> = {}): AwardWaitingFacts {
  return {
    status,
    paymentMethod: 'bank',
    organisationName: 'Muirend Hub',
    draftedByName: 'Isla Ross',
    closedReason: 'No longer needed',
    suspendedReason: 'The lead worker has left.',
    expiresOn: '2026-12-19',
    bank: 'verified',
    conditions: { toMeet: 0, toDecide: 0, notMet: 0 },
    returns: { overdue: 0, toReview: 0 },
    scheduleComplete: true,
    payments: { toRequest: 0, underWay: 0, nextDueOn: null },
    nextIndicative: null,
    ...values,
  };
}

function sentence(given: AwardWaitingFacts): string {
  return awardWaiting(given, 'staff').sentence;
}

describe('what an award waits for', () => {
  const waiting = facts('accepted', {
    bank: 'none',
    conditions: { toMeet: 1, toDecide: 0, notMet: 0 },
  });

  it('names the organisation and what it has to do', () => {
    expect(sentence(waiting)).toBe('Waiting for Muirend Hub: bank details and one condition.');
  });

  it('calls the organisation "you" on its own screen', () => {
    expect(awardWaiting(waiting, 'organisation').sentence).toBe(
      'Waiting for you: bank details and one condition.',
    );
  });

  it('adds what the funder has to do', () => {
    const both = facts('active', {
      bank: 'unverified',
      conditions: { toMeet: 2, toDecide: 1, notMet: 1 },
      returns: { overdue: 1, toReview: 12 },
      scheduleComplete: false,
      payments: { toRequest: 1, underWay: 2, nextDueOn: null },
    });
    expect(sentence(both)).toBe(
      'Waiting for Muirend Hub: two conditions and one overdue return; and for the funder: ' +
        'bank details to verify, one condition to decide, one condition that was not met, ' +
        'a schedule that comes to the award, 12 returns to review, one instalment to request and two payments to send.',
    );
  });

  it('names who may not approve a drafted award', () => {
    expect(sentence(facts('drafted'))).toBe(
      'Waiting for the funder: approval by someone other than Isla Ross, who drafted it.',
    );
  });

  it('says until when an offer can be accepted', () => {
    expect(sentence(facts('offered'))).toBe(
      'Waiting for Muirend Hub: acceptance by an authorised person by 19 December 2026.',
    );
  });

  it('tells what comes next where nothing is waiting', () => {
    const idle = facts('active', {
      payments: { toRequest: 0, underWay: 0, nextDueOn: '2026-12-01' },
      nextIndicative: 2027,
    });
    expect(sentence(idle)).toBe(
      'Nothing is waiting. The next instalment is due on 1 December 2026. 2027-28 is indicative until it is confirmed.',
    );
  });

  it('says why an award ended', () => {
    expect(sentence(facts('declined'))).toBe('Muirend Hub turned the offer down: No longer needed');
    expect(awardWaiting(facts('declined', { closedReason: null }), 'organisation').sentence).toBe(
      'Your organisation turned the offer down.',
    );
  });

  it('says why nothing is paid while it is suspended', () => {
    expect(sentence(facts('suspended'))).toBe(
      'Nothing is paid until the award is resumed. Suspended: The lead worker has left.',
    );
  });

  it.each(AWARD_STATUSES)('has a sentence and a place for %s', (status) => {
    const { step, sentence: said } = awardWaiting(facts(status), 'staff');
    expect(said).toMatch(/^[A-Z].+/);
    expect(step === null || step <= AWARD_STEPS.staff.length).toBe(true);
    const left = ['declined', 'lapsed', 'withdrawn', 'terminated'].includes(status);
    expect(step === null).toBe(left);
  });
});

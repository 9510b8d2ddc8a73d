import { AWARD_STATUSES, type AwardStatus } from '@almoner/domain/awards';
import { describe, expect, it } from '@jest/globals';
import { AWARD_STEPS, awardProgress } from './award-progress.js';

function progressOf(status: AwardStatus) {
  return awardProgress({
    status,
    organisationName: 'Circle',
    draftedByName: 'Isla Ross',
    closedReason: 'No longer needed',
    suspendedReason: 'A change of staff',
    years: [
      {
        financialYear: '2026-27',
        amountPence: 100,
        status: 'confirmed',
        paidPence: 0,
        plannedPence: 0,
      },
      {
        financialYear: '2027-28',
        amountPence: 100,
        status: 'indicative',
        paidPence: 0,
        plannedPence: 0,
      },
    ],
  });
}

describe('the progress of an award', () => {
  it('names who may not approve a drafted award', () => {
    expect(progressOf('drafted')).toEqual({
      step: AWARD_STEPS.indexOf('Approved'),
      sentence: 'Waiting for approval by someone other than Isla Ross, who drafted it.',
    });
  });

  it('says that an offer waits for the organisation', () => {
    expect(progressOf('offered')).toEqual({
      step: AWARD_STEPS.indexOf('Accepted'),
      sentence: 'Waiting for Circle: an authorised person has to accept the offer.',
    });
  });

  it('names the next indicative year of an active award', () => {
    expect(progressOf('active').sentence).toBe(
      'Payments are being made. 2027-28 is indicative until it is confirmed.',
    );
  });

  it('leaves the path, with the reason, where an award ended before it was paid', () => {
    expect(progressOf('declined')).toEqual({
      step: null,
      sentence: 'Circle turned the offer down: No longer needed',
    });
    expect(progressOf('withdrawn').step).toBeNull();
  });

  it('has a sentence for every status', () => {
    for (const status of AWARD_STATUSES) expect(progressOf(status).sentence).toMatch(/\w/);
  });
});

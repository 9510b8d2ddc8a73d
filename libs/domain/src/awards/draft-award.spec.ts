import { describe, expect, it } from 'vitest';
import { pence } from '../money/index.js';
import { answerOf, FUND_ID, staff } from '../testing/index.js';
import {
  awardWarnings,
  decideDraftAward,
  type AwardedApplication,
  type NewAward,
} from './index.js';

const officer = staff('Isla Grant', ['fund-officer'], FUND_ID);
const application: AwardedApplication = {
  status: 'approved',
  fundId: FUND_ID,
  amountRequestedPence: pence(1000),
  hasAward: false,
};
const wanted: NewAward = {
  fundId: FUND_ID,
  application,
  directReason: null,
  amountPence: pence(1000),
  years: [{ financialYear: 2026, amountPence: pence(1000) }],
  yearsWithoutAuthority: [],
  duties: [],
};

describe('drafting an award', () => {
  it('makes the first year firm', () => {
    expect(decideDraftAward(wanted, officer)).toEqual({
      ok: true,
      value: {
        years: [{ financialYear: 2026, amountPence: 1000, status: 'confirmed' }],
        warnings: [],
      },
    });
  });

  it('is not for who entered or verified the bank details it would be paid to (separation)', () => {
    for (const duty of ['bank-editor', 'bank-verifier'] as const) {
      const duties = [{ duty, userId: officer.userId, name: officer.name }];
      expect(decideDraftAward({ ...wanted, duties }, officer)).toMatchObject({
        refusal: { code: 'separation.same-person', params: { person: 'Isla Grant' } },
      });
    }
  });

  it.each(['assessed', 'declined', 'withdrawn'] as const)(
    'refuses an application that is %s',
    (status) => {
      const award = { ...wanted, application: { ...application, status } };
      expect(decideDraftAward(award, officer)).toMatchObject({
        refusal: { code: 'awards.not-approved-application' },
      });
    },
  );

  it('refuses an application to another fund', () => {
    const award = { ...wanted, application: { ...application, fundId: 'other' } };
    expect(answerOf(decideDraftAward(award, officer))).toBe('awards.not-approved-application');
  });

  it('refuses a second award for one application', () => {
    const award = { ...wanted, application: { ...application, hasAward: true } };
    expect(decideDraftAward(award, officer)).toMatchObject({
      refusal: { code: 'awards.already-awarded' },
    });
  });

  it('warns of an award above the amount applied for and allows it (money rule 8)', () => {
    const award = { ...wanted, application: { ...application, amountRequestedPence: pence(999) } };
    const decision = decideDraftAward(award, officer);
    expect(decision.ok && decision.value.warnings).toEqual([
      'The award of £10 is more than the £9.99 applied for.',
    ]);
    expect(awardWarnings(pence(10), pence(10))).toEqual([]);
    expect(awardWarnings(pence(10), null)).toEqual([]);
  });

  it.each([null, '', '  ', 'Only provider'])(
    'refuses a direct award with the reason %j',
    (directReason) => {
      const award = { ...wanted, application: null, directReason };
      expect(decideDraftAward(award, officer)).toMatchObject({
        refusal: { code: 'shared.invalid', errors: [{ pointer: '/directReason' }] },
      });
    },
  );

  it('allows a direct award with a reason of a sentence', () => {
    const award = {
      ...wanted,
      application: null,
      directReason: 'Named by ministers in the programme',
    };
    expect(decideDraftAward(award, officer).ok).toBe(true);
  });

  it('refuses years that do not sum', () => {
    const decision = decideDraftAward({ ...wanted, amountPence: pence(1001) }, officer);
    expect(decision).toMatchObject({ refusal: { code: 'awards.years-do-not-sum' } });
  });

  it('is for officers of the fund', () => {
    expect(decideDraftAward({ ...wanted, fundId: 'other' }, officer)).toMatchObject({
      refusal: { code: 'shared.not-permitted' },
    });
    expect(answerOf(decideDraftAward(wanted, staff('Morag', ['finance-officer'])))).toBe(
      'shared.not-permitted',
    );
  });
});

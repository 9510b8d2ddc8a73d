import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { addPence, pence, sumPence } from '../money/index.js';
import { answerOf, FUND_ID, ORGANISATION_ID, staff } from '../testing/index.js';
import {
  awardMovements,
  decideCompleteAward,
  decideConfirmYears,
  decideResumeAward,
  decideSuspendAward,
  decideTerminateAward,
  endingReleases,
  isStoppable,
  type Award,
  type AwardStatus,
  type EndingInstalment,
} from './index.js';

const officer = staff('Isla Grant', ['fund-officer']);
const finance = staff('Ailsa Reid', ['finance-officer']);

const award = (status: AwardStatus): Award => ({
  status,
  fundId: FUND_ID,
  organisationId: ORGANISATION_ID,
  expiresOn: null,
  duties: [],
});

const instalment = (status: string, amount = 10, financialYear = 2026): EndingInstalment => ({
  reference: 'ALM000000007',
  status,
  amountPence: pence(amount),
  financialYear,
  run: status === 'in-run' ? 'PR-2026-0003' : null,
});

const year = (amount: number, planned: number, financialYear = 2026) => ({
  financialYear,
  amountPence: pence(amount),
  plannedPence: pence(planned),
  status: 'confirmed' as const,
  budgetLineId: `line-${financialYear}`,
});

describe('what an award that ends releases', () => {
  it('is what was neither sent nor paid (money)', () => {
    const instalments = ['planned', 'held', 'requested', 'approved', 'sent', 'paid'].map((status) =>
      instalment(status),
    );
    expect(endingReleases([year(100, 60)], instalments)).toMatchObject([
      { amountPence: 100, keptPence: 20, releasedPence: 80 },
    ]);
  });

  it('keeps and releases each year exactly (property: money rule 4)', () => {
    const statuses = fc.constantFrom('planned', 'held', 'requested', 'approved', 'sent', 'paid');
    const payments = fc.array(fc.tuple(statuses, fc.nat({ max: 1000 }), fc.nat({ max: 2 })));
    fc.assert(
      fc.property(payments, fc.nat({ max: 1000 }), (drawn, spare) => {
        const instalments = drawn.map(([status, amount, i]) =>
          instalment(status, amount, 2026 + i),
        );
        const years = [2026, 2027, 2028].map((financialYear) => {
          const own = instalments.filter((one) => one.financialYear === financialYear);
          const planned = sumPence(own.map((one) => one.amountPence));
          return year(planned + spare, planned, financialYear);
        });
        const releases = endingReleases(years, instalments);
        for (const one of releases) {
          expect(addPence(one.keptPence, one.releasedPence)).toBe(one.amountPence);
          expect(one.releasedPence).toBeGreaterThanOrEqual(spare);
        }
        const left = instalments.filter((one) => !isStoppable(one)).map((one) => one.amountPence);
        expect(sumPence(releases.map((one) => one.keptPence))).toBe(sumPence(left));
      }),
      { numRuns: 300, seed: 13 },
    );
  });

  it('goes back to available from where it is: a confirmed year from committed, an indicative one from reserved', () => {
    const confirmed = { budgetLineId: 'a', amountPence: pence(5), status: 'confirmed' } as const;
    const indicative = { budgetLineId: 'b', amountPence: pence(7), status: 'indicative' } as const;
    for (const command of ['terminate', 'complete'] as const)
      expect(awardMovements(command, [confirmed, indicative])).toEqual([
        { budgetLineId: 'a', from: 'committed', to: 'available', amountPence: 5 },
        { budgetLineId: 'b', from: 'reserved', to: 'available', amountPence: 7 },
      ]);
    expect(awardMovements('complete', [{ ...confirmed, amountPence: pence(0) }])).toEqual([]);
  });
});

describe('who may stop or end an award, and when', () => {
  it('is suspended while active and resumed from there', () => {
    expect(decideSuspendAward(award('active'), officer)).toEqual({ ok: true, value: 'suspended' });
    expect(answerOf(decideSuspendAward(award('accepted'), officer))).toBe('shared.wrong-state');
    expect(decideResumeAward(award('suspended'), officer)).toEqual({ ok: true, value: 'active' });
    expect(decideSuspendAward(award('active'), finance)).toMatchObject({
      refusal: { code: 'shared.not-permitted' },
    });
  });

  it('is terminated from accepted, active and suspended, unless a payment is about to leave', () => {
    for (const status of ['accepted', 'active', 'suspended'] as const)
      expect(decideTerminateAward(award(status), [instalment('approved')], officer).ok).toBe(true);
    for (const status of ['offered', 'completed', 'terminated'] as const)
      expect(answerOf(decideTerminateAward(award(status), [], officer))).toBe('shared.wrong-state');
    expect(decideTerminateAward(award('active'), [instalment('in-run')], officer)).toMatchObject({
      refusal: {
        code: 'awards.payment-in-run',
        params: { reference: 'ALM000000007', run: 'PR-2026-0003' },
        errors: [{ pointer: '/payments' }],
      },
    });
  });

  it('is completed when nothing is open; otherwise every reason is named', () => {
    expect(decideCompleteAward(award('active'), [], officer).ok).toBe(true);
    const open = [
      { kind: 'payment', reference: 'ALM7', state: 'requested', amountPence: pence(500) },
      { kind: 'return', reference: 'CFF-R-2026-0001', state: 'not-due', amountPence: null },
    ] as const;
    expect(decideCompleteAward(award('active'), open, officer)).toMatchObject({
      refusal: {
        code: 'awards.not-finished',
        errors: [
          { pointer: '/payments', detail: 'Payment ALM7 of £5 is requested' },
          { pointer: '/returns', detail: 'Return CFF-R-2026-0001 is not due' },
        ],
      },
    });
  });
});

describe('confirming a year of many awards', () => {
  const years = [
    { financialYear: 2026, amountPence: pence(1), status: 'confirmed' as const },
    { financialYear: 2027, amountPence: pence(1), status: 'indicative' as const },
  ];

  it('is all or none, each refusal by its place', () => {
    const wanted = [award('active'), award('suspended'), award('terminated')].map((one) => ({
      award: one,
      years,
    }));
    expect(decideConfirmYears(wanted.slice(0, 1), 2027, officer).ok).toBe(true);
    expect(decideConfirmYears(wanted, 2027, officer)).toMatchObject({
      refusal: {
        code: 'shared.wrong-state',
        errors: [{ pointer: '/awardIds/1' }, { pointer: '/awardIds/2' }],
      },
    });
    expect(answerOf(decideConfirmYears([], 2027, officer))).toBe('shared.invalid /awardIds');
  });
});

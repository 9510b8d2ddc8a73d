import { describe, expect, it } from 'vitest';
import type { BudgetAuthority } from '../budgets/index.js';
import { pence, ZERO } from '../money/index.js';
import { answerOf, FUND_ID, member, ORGANISATION_ID, staff } from '../testing/index.js';
import {
  accountOfYear,
  awardCommands,
  AWARD_STATUSES,
  AWARD_LIFECYCLE,
  awardMovements,
  budgetMovementFor,
  confirmationMovements,
  decideAcceptAward,
  decideApproveAward,
  decideConfirmYear,
  decideLaterExpiry,
  decideDeclineAward,
  decideOfferAward,
  decideWithdrawAward,
  initialAwardYears,
  isAwardVisible,
  isAwardVoid,
  statusAfterPaymentSent,
  type Award,
  type AwardStatus,
  type AwardYearStatus,
} from './index.js';

const TODAY = '2026-11-21';
const drafter = staff('Isla Grant', ['fund-officer']);
const second = staff('Callum Reid', ['fund-officer']);
const certifier = member('Ailsa Kerr', ['organisation-certifier']);
const editor = member('Rory Bain', ['organisation-editor']);
const stranger = member('Jean Muir', ['organisation-certifier'], 'another-organisation');

const award = (status: AwardStatus): Award => ({
  status,
  fundId: FUND_ID,
  organisationId: ORGANISATION_ID,
  duties: [{ duty: 'award-recommender', userId: drafter.userId, name: drafter.name }],
  subsidyRecorded: true,
});
const years = initialAwardYears(
  [2026, 2027, 2028].map((financialYear) => ({ financialYear, amountPence: pence(100) })),
  [],
);

describe('approving an award', () => {
  it('comes after the kind of subsidy is recorded', () => {
    const { subsidyRecorded: _, ...unrecorded } = award('drafted');
    expect(decideApproveAward(unrecorded, second)).toMatchObject({
      refusal: { code: 'assurances.subsidy-not-recorded' },
    });
  });

  it('is separated by person: refuses the person who drafted it, by name', () => {
    expect(decideApproveAward(award('drafted'), drafter)).toMatchObject({
      refusal: { code: 'separation.same-person', params: { person: 'Isla Grant' } },
    });
  });

  it('lets another officer approve', () => {
    expect(decideApproveAward(award('drafted'), second)).toEqual({ ok: true, value: 'approved' });
  });

  it('refuses an officer of another fund', () => {
    const elsewhere = staff('Fiona Hay', ['fund-officer'], 'other-fund');
    expect(decideApproveAward(award('drafted'), elsewhere)).toMatchObject({
      refusal: { code: 'shared.not-permitted' },
    });
  });

  it('refuses an award that is approved already', () => {
    expect(decideApproveAward(award('approved'), second)).toMatchObject({
      refusal: { code: 'shared.wrong-state' },
    });
  });
});

describe('answering an offer', () => {
  it('lets a certifier of the organisation accept or decline', () => {
    expect(decideAcceptAward(award('offered'), certifier, TODAY)).toEqual({
      ok: true,
      value: 'accepted',
    });
    expect(decideDeclineAward(award('offered'), certifier)).toEqual({
      ok: true,
      value: 'declined',
    });
  });

  it('refuses other people of the organisation', () => {
    expect(decideAcceptAward(award('offered'), editor, TODAY)).toMatchObject({
      refusal: { code: 'awards.not-signatory' },
    });
  });

  it('hides the award from other organisations', () => {
    expect(decideAcceptAward(award('offered'), stranger, TODAY)).toMatchObject({
      refusal: { code: 'shared.not-found' },
    });
  });

  it('hides the award from its own organisation before the offer', () => {
    expect(decideAcceptAward(award('approved'), certifier, TODAY)).toMatchObject({
      refusal: { code: 'shared.not-found' },
    });
    expect(isAwardVisible(award('withdrawn'), certifier)).toBe(false);
    expect(isAwardVisible(award('declined'), certifier)).toBe(true);
  });

  it('is not for staff', () => {
    expect(decideAcceptAward(award('offered'), drafter, TODAY)).toMatchObject({
      refusal: { code: 'shared.not-permitted' },
    });
  });
});

describe('offering and withdrawing an award', () => {
  it('offers nothing while its first year is planned or indicative (authority)', () => {
    const first = (status: AwardYearStatus, authority: BudgetAuthority): Award => ({
      ...award('approved'),
      budgetedYears: [
        { financialYear: 2027, amountPence: pence(100), status, authority },
        {
          financialYear: 2028,
          amountPence: pence(100),
          status: 'indicative',
          authority: 'planned',
        },
      ],
    });
    expect(decideOfferAward(first('indicative', 'planned'), drafter)).toMatchObject({
      refusal: { code: 'awards.offer-without-authority', params: { financialYear: '2027-28' } },
    });
    expect(decideOfferAward(first('indicative', 'approved'), drafter)).toMatchObject({
      refusal: { code: 'awards.first-year-indicative' },
    });
    expect(decideOfferAward(first('confirmed', 'approved'), drafter).ok).toBe(true);
  });

  it('offers what another person approved', () => {
    expect(decideOfferAward(award('approved'), drafter)).toEqual({ ok: true, value: 'offered' });
    expect(answerOf(decideOfferAward(award('drafted'), drafter))).toBe('shared.wrong-state');
  });

  it('frees money and plans of what was never accepted, and of nothing else', () => {
    expect(AWARD_LIFECYCLE.states.filter(isAwardVoid)).toEqual(['declined', 'lapsed', 'withdrawn']);
    for (const { command, to } of AWARD_LIFECYCLE.transitions) {
      const confirmed = budgetMovementFor(command, 'confirmed');
      const frees = confirmed?.from === 'reserved' && confirmed.to === 'available';
      expect([command, isAwardVoid(to)]).toEqual([command, frees]);
    }
  });

  it('has a way back until the offer', () => {
    expect(decideWithdrawAward(award('drafted'), drafter).ok).toBe(true);
    expect(decideWithdrawAward(award('approved'), drafter).ok).toBe(true);
    expect(answerOf(decideWithdrawAward(award('offered'), drafter))).toBe('shared.wrong-state');
  });

  it('is active from the first payment sent', () => {
    expect(statusAfterPaymentSent('accepted')).toBe('active');
    expect(statusAfterPaymentSent('active')).toBe('active');
  });
});

describe('a later last day of an offer', () => {
  const offered = { ...award('offered'), expiresOn: '2026-12-18' };

  it.each([
    ['an earlier day', '2026-12-17', 'shared.invalid /expiresOn'],
    ['the day it has', '2026-12-18', 'shared.invalid /expiresOn'],
    ['the day after', '2026-12-19', 'accepted'],
  ])('is not %s (%s): %s', (_case, day, answer) => {
    expect(answerOf(decideLaterExpiry(offered, day, TODAY))).toBe(answer);
  });

  it('can be any day that is not past where the offer had none', () => {
    const endless = { ...offered, expiresOn: null };
    expect(answerOf(decideLaterExpiry(endless, '2026-12-01', TODAY))).toBe('accepted');
    expect(answerOf(decideLaterExpiry(endless, '2026-11-20', TODAY))).toBe(
      'shared.invalid /expiresOn',
    );
  });
});

describe('confirming a year', () => {
  const confirm = (financialYear: number, status: AwardStatus = 'active', actor = second) =>
    decideConfirmYear(award(status), years, financialYear, actor);

  it('confirms the next indicative year', () => {
    expect(confirm(2027)).toEqual({ ok: true, value: 'confirmed' });
  });

  it('refuses a later year before an earlier one and names the earlier', () => {
    expect(confirm(2028)).toMatchObject({
      refusal: { code: 'awards.years-in-order', params: { financialYear: '2027-28' } },
    });
  });

  it('refuses a year whose budget is only planned (authority)', () => {
    const budgetedYears = years.map((year) => ({
      ...year,
      authority: year.financialYear === 2026 ? ('approved' as const) : ('planned' as const),
    }));
    const planned = { ...award('active'), budgetedYears };
    expect(decideConfirmYear(planned, years, 2027, second)).toMatchObject({
      refusal: { code: 'awards.year-without-authority', params: { financialYear: '2027-28' } },
    });
  });

  it('refuses a year from which a variation took everything', () => {
    const emptied = years.map((year) =>
      year.financialYear === 2027 ? { ...year, amountPence: ZERO } : year,
    );
    const decision = (year: number) => decideConfirmYear(award('active'), emptied, year, second);
    expect(decision(2027)).toMatchObject({
      refusal: { code: 'awards.year-not-indicative', params: { financialYear: '2027-28' } },
    });
    expect(answerOf(decision(2028))).toBe('accepted');
  });

  it('goes on to a later year once the earlier one is confirmed', () => {
    const confirmed = years.map((year) =>
      year.financialYear === 2027 ? { ...year, status: 'confirmed' as const } : year,
    );
    expect(answerOf(decideConfirmYear(award('active'), confirmed, 2028, second))).toBe('accepted');
  });

  it.each([2026, 2030])('refuses %p, which is not indicative', (year) => {
    expect(confirm(year)).toMatchObject({ refusal: { code: 'awards.year-not-indicative' } });
  });

  it.each(['declined', 'withdrawn', 'terminated', 'completed'] as const)(
    'refuses an award that is %s',
    (status) => {
      expect(confirm(2027, status)).toMatchObject({ refusal: { code: 'shared.wrong-state' } });
    },
  );

  it('is for fund officers', () => {
    expect(confirm(2027, 'active', staff('Morag Shaw', ['finance-officer']))).toMatchObject({
      refusal: { code: 'shared.not-permitted' },
    });
  });
});

describe('the money of an award', () => {
  it('is reserved at drafted, committed at accepted where the year is confirmed, released where it ends', () => {
    for (const year of ['confirmed', 'indicative'] as const) {
      expect(budgetMovementFor('draft', year)).toEqual({ from: 'available', to: 'reserved' });
      for (const command of ['decline', 'withdraw', 'lapse'] as const)
        expect(budgetMovementFor(command, year)).toEqual({ from: 'reserved', to: 'available' });
      expect(budgetMovementFor('offer', year)).toBeNull();
    }
    const commits = { from: 'reserved', to: 'committed' };
    expect(budgetMovementFor('accept', 'confirmed')).toEqual(commits);
    expect(budgetMovementFor('terminate', 'confirmed')).toEqual({
      from: 'committed',
      to: 'available',
    });
  });

  it('stays reserved in an indicative year until the year is confirmed (indicative)', () => {
    const commits = { from: 'reserved', to: 'committed' };
    expect(budgetMovementFor('accept', 'indicative')).toBeNull();
    expect(budgetMovementFor('terminate', 'indicative')).toEqual({
      from: 'reserved',
      to: 'available',
    });
    const year = { budgetLineId: 'line-1', amountPence: pence(100) };
    for (const status of ['accepted', 'active'] as const)
      expect(confirmationMovements(status, year)).toEqual([{ ...year, ...commits }]);
    for (const status of ['drafted', 'approved'] as const)
      expect(confirmationMovements(status, year)).toEqual([]);
    expect(accountOfYear('active', 'indicative')).toBe('reserved');
    expect(accountOfYear('active', 'confirmed')).toBe('committed');
    expect(accountOfYear('offered', 'confirmed')).toBe('reserved');
  });

  it('moves on the budget line of every year', () => {
    const lines = [
      { budgetLineId: 'line-1', amountPence: pence(100), status: 'confirmed' as const },
      { budgetLineId: 'line-2', amountPence: pence(50), status: 'indicative' as const },
    ];
    expect(awardMovements('draft', lines).map((m) => [m.budgetLineId, m.amountPence])).toEqual([
      ['line-1', 100],
      ['line-2', 50],
    ]);
    expect(awardMovements('approve', lines)).toEqual([]);
  });
});

describe('the commands of an award', () => {
  it('says to the drafter why another person must approve', () => {
    const [approve] = awardCommands(award('drafted'), years, drafter, TODAY);
    expect(approve).toEqual({
      command: 'approve',
      allowed: false,
      code: 'separation.same-person',
      reason: 'Isla Grant drafted this award, so another person must approve the award.',
    });
  });

  it('offers an organisation its answer and none of the staff commands', () => {
    const commands = awardCommands(award('offered'), years, certifier, TODAY);
    expect(commands.map((c) => [c.command, c.allowed])).toEqual([
      ['accept', true],
      ['decline', true],
    ]);
  });

  it('agrees with the decision in every state', () => {
    for (const status of AWARD_STATUSES) {
      const answers = awardCommands(award(status), years, second, TODAY);
      const allowed = answers.filter((c) => c.allowed).map((c) => c.command);
      expect(allowed.includes('approve')).toBe(decideApproveAward(award(status), second).ok);
      expect(allowed.includes('confirm-year')).toBe(
        decideConfirmYear(award(status), years, 2027, second).ok,
      );
    }
  });
});

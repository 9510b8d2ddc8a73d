import { describe, expect, it } from 'vitest';
import { pence } from '../money/index.js';
import { answerOf, FUND_ID, member, ORGANISATION_ID, staff } from '../testing/index.js';
import {
  decideFunders,
  decideMatchFundingCommand,
  decideMatchFundingStated,
  decideProjectCost,
  decideRecordMatchFunding,
  decideShareOfProjectCost,
  decideShareSoFar,
  matchFundingTotals,
  matchFundingWarnings,
  unfundedPence,
} from './index.js';

const officer = staff('Isla', ['fund-officer']);
const auditor = staff('Una', ['auditor']);
const editor = member('Ann', ['organisation-editor']);
const award = { fundId: FUND_ID, organisationId: ORGANISATION_ID, isVoid: false };

const shared = (amount: number, cost: number | null, max: number | null = 5_000) => ({
  amountPence: pence(amount),
  projectCostPence: cost === null ? null : pence(cost),
  maxShareBasisPoints: max,
});

describe('the funders of a fund', () => {
  const pair = (one: number, other: number) => [
    { name: 'Scottish Government', shareBasisPoints: one },
    { name: 'Corra Foundation', shareBasisPoints: other },
  ];

  it('bear the whole exactly', () => {
    expect(decideFunders(FUND_ID, pair(5_000, 5_000), false, officer).ok).toBe(true);
    expect(decideFunders(FUND_ID, pair(5_000, 4_999), false, officer)).toMatchObject({
      refusal: {
        code: 'match-funding.shares-do-not-sum',
        errors: [{ pointer: '/funders', detail: 'The shares come to 99.99 %, not 100 %' }],
      },
    });
  });

  it('are each there once, with a share', () => {
    expect(decideFunders(FUND_ID, pair(10_000, 0), false, officer)).toMatchObject({
      refusal: { errors: [{ pointer: '/funders/1/shareBasisPoints' }] },
    });
    const twice = pair(5_000, 5_000).map((funder) => ({ ...funder, name: 'Corra' }));
    expect(decideFunders(FUND_ID, twice, false, officer)).toMatchObject({
      refusal: { errors: [{ pointer: '/funders/1/name' }] },
    });
    expect(answerOf(decideFunders(FUND_ID, [], false, officer))).toBe('shared.invalid /funders');
  });

  it('do not change for a year whose payments were split, nor by an auditor', () => {
    expect(decideFunders(FUND_ID, pair(5_000, 5_000), true, officer)).toMatchObject({
      refusal: { code: 'match-funding.already-split' },
    });
    expect(decideFunders(FUND_ID, pair(5_000, 5_000), false, auditor)).toMatchObject({
      refusal: { code: 'shared.not-permitted' },
    });
  });
});

describe('the ceiling on the share of project cost', () => {
  it('is kept to the penny', () => {
    expect(decideShareOfProjectCost(shared(5_000, 10_000)).ok).toBe(true);
    expect(decideShareOfProjectCost(shared(5_001, 10_000))).toMatchObject({
      refusal: {
        code: 'awards.above-share-of-project-cost',
        params: { amount: '£50.01', cost: '£100', share: 50, most: '£50' },
        errors: [{ pointer: '/amountPence' }],
      },
    });
    expect(decideShareOfProjectCost(shared(5_000, 10_001)).ok).toBe(true);
    expect(answerOf(decideShareOfProjectCost(shared(5_001, 10_001)))).toBe(
      'awards.above-share-of-project-cost /amountPence',
    );
  });

  it('needs the cost for an approval, and not for a draft', () => {
    expect(decideShareOfProjectCost(shared(1, null))).toMatchObject({
      refusal: { code: 'awards.project-cost-missing' },
    });
    expect(decideShareSoFar(shared(1, null)).ok).toBe(true);
    expect(answerOf(decideShareSoFar(shared(2, 3)))).toBe(
      'awards.above-share-of-project-cost /amountPence',
    );
  });

  it('is nothing for a fund without one', () => {
    expect(decideShareOfProjectCost(shared(9, 3, null)).ok).toBe(true);
    expect(decideShareOfProjectCost(shared(9, null, null)).ok).toBe(true);
  });
});

describe('match funding', () => {
  const record = (
    kind: 'pledged' | 'received',
    status: 'reported' | 'confirmed' | 'corrected',
    amount: number,
  ) => ({
    kind,
    status,
    amountPence: pence(amount),
  });
  const cost = {
    amountPence: pence(500),
    projectCostPence: pence(1_000),
    maxShareBasisPoints: 5_000,
  };

  it('counts what is confirmed, and neither what waits nor what was corrected', () => {
    expect(
      matchFundingTotals([
        record('pledged', 'confirmed', 300),
        record('pledged', 'corrected', 900),
        record('received', 'confirmed', 100),
        record('received', 'reported', 50),
      ]),
    ).toEqual({ pledgedPence: 300, receivedPence: 100 });
  });

  it('warns while less is received than pledged, while none is pledged, and while the cost is missing', () => {
    const behind = { pledgedPence: pence(300), receivedPence: pence(100) };
    expect(matchFundingWarnings(cost, behind, true)).toEqual([
      '£1 of the £3 pledged has been received.',
    ]);
    const none = { pledgedPence: pence(0), receivedPence: pence(0) };
    expect(matchFundingWarnings({ ...cost, projectCostPence: null }, none, true)).toHaveLength(2);
    expect(matchFundingWarnings(cost, none, false)).toEqual([]);
    expect(unfundedPence(cost, behind)).toBe(200);
  });

  it('leaves nothing unfunded where award and pledges come to more than is kept exactly (money)', () => {
    const most = pence(Number.MAX_SAFE_INTEGER);
    const pledged = { pledgedPence: most, receivedPence: pence(0) };
    expect(unfundedPence({ ...cost, amountPence: most, projectCostPence: most }, pledged)).toBe(0);
  });

  it('is confirmed where the funder enters it and reported where the organisation tells of it', () => {
    expect(decideRecordMatchFunding(award, officer)).toEqual({ ok: true, value: 'confirmed' });
    expect(decideRecordMatchFunding(award, editor)).toEqual({ ok: true, value: 'reported' });
    expect(decideRecordMatchFunding(award, auditor)).toMatchObject({
      refusal: { code: 'shared.not-permitted' },
    });
    expect(decideRecordMatchFunding({ ...award, organisationId: 'other' }, editor)).toMatchObject({
      refusal: { code: 'shared.not-found' },
    });
    expect(answerOf(decideRecordMatchFunding({ ...award, isVoid: true }, officer))).toBe(
      'shared.wrong-state',
    );
    expect(answerOf(decideProjectCost(award, null, editor))).toBe('shared.not-permitted');
  });

  it('takes no project cost for an award that came to nothing', () => {
    const sound = shared(5_000, 10_000);
    expect(answerOf(decideProjectCost(award, sound, officer))).toBe('accepted');
    expect(answerOf(decideProjectCost({ ...award, isVoid: true }, sound, officer))).toBe(
      'shared.wrong-state',
    );
  });

  it('does not lower the cost under an award that was approved within its share (money)', () => {
    expect(decideProjectCost(award, null, officer).ok).toBe(true);
    expect(decideProjectCost(award, shared(5_000, 10_000), officer).ok).toBe(true);
    expect(decideProjectCost(award, shared(5_000, 9_999), officer)).toMatchObject({
      refusal: { code: 'awards.above-share-of-project-cost' },
    });
  });

  it('is told once it has happened, and as an amount that can be told with the rest', () => {
    const stated = {
      amountPence: pence(1),
      on: '2026-11-23',
      othersPence: [pence(2)],
      awardStartsOn: '2026-04-01',
    };
    expect(decideMatchFundingStated(stated, '2026-11-23').ok).toBe(true);
    expect(decideMatchFundingStated(stated, '2026-11-22')).toMatchObject({
      refusal: { errors: [{ pointer: '/on' }] },
    });
    const huge = { ...stated, amountPence: pence(Number.MAX_SAFE_INTEGER) };
    expect(decideMatchFundingStated(huge, '2026-11-23')).toMatchObject({
      refusal: { errors: [{ pointer: '/amountPence' }] },
    });
  });

  it.each([
    ['a year and a day before the award begins', '2025-03-31', false],
    ['a year before it begins', '2025-04-01', true],
    ['the day before today', '2026-11-29', true],
    ['today', '2026-11-30', true],
    ['tomorrow', '2026-12-01', false],
    ['the year 1026', '1026-04-01', false],
    ['the year 9999', '9999-12-31', false],
  ])('on %s (%s): %s', (_case, on, may) => {
    const stated = { amountPence: pence(1), on, othersPence: [], awardStartsOn: '2026-04-01' };
    const answer = decideMatchFundingStated(stated, '2026-11-30');
    expect(answerOf(answer)).toBe(may ? 'accepted' : 'shared.invalid /on');
    if (!answer.ok) expect(answer.refusal).toMatchObject({ errors: [{ pointer: '/on' }] });
  });

  it('is confirmed, declined and corrected by the funder alone', () => {
    const reported = {
      status: 'reported' as const,
      fundId: FUND_ID,
      organisationId: ORGANISATION_ID,
    };
    expect(decideMatchFundingCommand('confirm', reported, officer)).toEqual({
      ok: true,
      value: 'confirmed',
    });
    expect(decideMatchFundingCommand('decline', reported, editor)).toMatchObject({
      refusal: { code: 'shared.not-permitted' },
    });
    expect(decideMatchFundingCommand('correct', reported, officer)).toMatchObject({
      refusal: { code: 'shared.wrong-state' },
    });
  });
});

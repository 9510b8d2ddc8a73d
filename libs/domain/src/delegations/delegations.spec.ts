import { describe, expect, it } from 'vitest';
import { fundScope, lendersOf, permits, type Actor } from '../shared/index.js';
import { answerOf, FUND_ID, staff } from '../testing/index.js';
import {
  decideAnswerDelegation,
  decideDelegate,
  decideEndDelegation,
  delegationCommands,
  delegationState,
  delegationStateWords,
  DELEGATION_STATES,
  lentPermissions,
  type Delegation,
  type DelegationRequest,
} from './index.js';

const callum = staff('Callum Munro', ['finance-approver']);
const ofOneFund = staff('Kirsty Laing', ['finance-approver'], FUND_ID);
const isla = staff('Isla Grant', ['fund-officer']);
const TODAY = '2026-11-21';
const FACTS = { today: TODAY, longestDays: 92, others: [] };

function request(values: Partial<DelegationRequest> = {}): DelegationRequest {
  const to = {
    userId: isla.userId,
    audience: 'staff' as const,
    active: true,
    roles: ['finance-officer'] as const,
  };
  return { to, fundIds: null, startsOn: '2026-11-20', endsOn: '2026-11-30', ...values };
}

const lentTo = (actor: Actor, lender: Actor, fundIds: readonly string[] | null = null): Actor => ({
  ...actor,
  lent: lentPermissions(lender, 'delegation', fundIds),
});

describe('lending the approval of payments', () => {
  it('is for who approves payments, to another person of the funder', () => {
    expect(decideDelegate(request(), FACTS, callum).ok).toBe(true);
    expect(decideDelegate(request(), FACTS, isla)).toMatchObject({
      refusal: { code: 'shared.not-permitted' },
    });
  });

  it.each([
    [
      'oneself',
      {
        to: {
          userId: callum.userId,
          audience: 'staff',
          active: true,
          roles: ['finance-officer'] as const,
        },
      },
      'shared.invalid',
      '/toUserId',
    ],
    [
      'a person of an organisation',
      { to: { userId: 'x', audience: 'organisation', active: true, roles: [] } },
      'delegations.not-staff',
      '/toUserId',
    ],
    [
      'a person who has left',
      { to: { userId: 'x', audience: 'staff', active: false, roles: [] } },
      'delegations.not-staff',
      '/toUserId',
    ],
    [
      'an auditor',
      { to: { userId: 'x', audience: 'staff', active: true, roles: ['auditor'] } },
      'shared.invalid',
      '/toUserId',
    ],
    ['no fund', { fundIds: [] }, 'shared.invalid', '/fundIds'],
  ] as const)('refuses %s and names the field', (_name, values, code, pointer) => {
    expect(decideDelegate(request(values), FACTS, callum)).toMatchObject({
      refusal: { code, errors: [{ pointer }] },
    });
  });

  it.each([
    ['ends before it begins', '2026-11-25', '2026-11-24', 'Enter a day on or after the first'],
    ['ended yesterday', '2026-11-01', '2026-11-20', 'Enter a day that is not past'],
  ])('refuses one that %s', (_name, startsOn, endsOn, detail) => {
    expect(decideDelegate(request({ startsOn, endsOn }), FACTS, callum)).toMatchObject({
      refusal: { code: 'shared.invalid', errors: [{ pointer: '/endsOn', detail }] },
    });
  });

  it.each([
    ['lasts one day', '2026-11-25', '2026-11-25'],
    ['ends today', '2026-11-01', TODAY],
  ])('takes one that %s', (_name, startsOn, endsOn) => {
    expect(answerOf(decideDelegate(request({ startsOn, endsOn }), FACTS, callum))).toBe('accepted');
  });

  it('refuses a fund in which one does not approve oneself (permission)', () => {
    expect(decideDelegate(request({ fundIds: [FUND_ID] }), FACTS, ofOneFund).ok).toBe(true);
    expect(decideDelegate(request({ fundIds: [FUND_ID, 'b'] }), FACTS, ofOneFund)).toMatchObject({
      refusal: { code: 'delegations.not-held' },
    });
  });

  it('goes no further than one person: what is lent is not lent on (permission)', () => {
    const kirsty = lentTo(ofOneFund, callum);
    expect(permits(kirsty, 'payments.approve', 'b')).toBe(true);
    expect(decideDelegate(request({ fundIds: ['b'] }), FACTS, kirsty)).toMatchObject({
      refusal: { code: 'delegations.not-held' },
    });
    expect(lendersOf(lentTo(isla, kirsty), 'payments.approve', 'b')).toEqual([]);
  });

  it('lends the approval and the sight of payments, and nothing else', () => {
    const nobody = staff('New Person', []);
    const standIn = lentTo(nobody, callum, [FUND_ID]);
    expect(fundScope(standIn, 'payments.approve')).toEqual([FUND_ID]);
    expect(fundScope(standIn, 'payments.read')).toEqual([FUND_ID]);
    for (const permission of ['payments.release', 'payments.delegate', 'awards.read'] as const)
      expect(permits(standIn, permission)).toBe(false);
  });

  it('lends nothing where the lender has lost the role meanwhile (permission)', () => {
    expect(lentTo(isla, staff('Callum Munro', ['auditor'])).lent).toEqual([]);
  });
});

describe('the days of a delegation', () => {
  const days = {
    startsOn: '2026-11-20',
    endsOn: '2026-11-30',
    status: 'accepted' as const,
    fromUserId: callum.userId,
    toUserId: isla.userId,
  };

  it.each([
    ['2026-11-19', 'coming'],
    ['2026-11-20', 'running'],
    ['2026-11-30', 'running'],
    ['2026-12-01', 'over'],
  ])('on %s it is %s', (today, state) => {
    expect(delegationState(days, today)).toBe(state);
  });

  it('on no day lends anything while it was only offered, declined or ended', () => {
    for (const status of ['declined', 'ended'] as const)
      expect(delegationState({ ...days, status }, TODAY)).toBe(status);
    const offered = { ...days, status: 'offered' as const };
    expect(
      ['2026-11-19', '2026-11-20', '2026-11-30', '2026-12-01'].map((day) =>
        delegationState(offered, day),
      ),
    ).toEqual(['offered', 'offered', 'offered', 'over']);
  });

  it.each([
    ['92 days, both included', '2027-02-19', true],
    ['93 days', '2027-02-20', false],
    ['a year', '2027-11-19', false],
    ['until year 9999', '9999-12-31', false],
  ])('are %s at most, by the reference value', (_name, endsOn, ok) => {
    expect(answerOf(decideDelegate(request({ endsOn }), FACTS, callum))).toBe(
      ok ? 'accepted' : 'shared.invalid /endsOn',
    );
  });

  it.each([
    ['the day before', '2026-11-10', '2026-11-19', true],
    ['the first day', '2026-11-10', '2026-11-20', false],
    ['within', '2026-11-22', '2026-11-23', false],
    ['the last day', '2026-11-30', '2026-12-10', false],
    ['the day after', '2026-12-01', '2026-12-10', true],
  ])('do not overlap with another of the same two people: %s', (_name, startsOn, endsOn, ok) => {
    const decision = decideDelegate(
      request(),
      { ...FACTS, others: [{ startsOn, endsOn }] },
      callum,
    );
    expect(answerOf(decision)).toBe(ok ? 'accepted' : 'delegations.overlap /startsOn');
    if (!ok) expect(decision).toMatchObject({ refusal: { code: 'delegations.overlap' } });
  });

  it('is accepted or declined by the person to whom it is lent, once, and not after its last day', () => {
    const offered = { ...days, status: 'offered' as const };
    expect(decideAnswerDelegation('accept', offered, TODAY, isla)).toMatchObject({
      value: 'accepted',
    });
    expect(decideAnswerDelegation('decline', offered, TODAY, isla)).toMatchObject({
      value: 'declined',
    });
    for (const actor of [callum, ofOneFund])
      expect(decideAnswerDelegation('accept', offered, TODAY, actor)).toMatchObject({
        refusal: { code: 'delegations.not-to-you' },
      });
    expect(
      answerOf(decideAnswerDelegation('accept', offered, TODAY, staff('Isla Grant', []))),
    ).toBe('shared.not-permitted');
    expect(answerOf(decideAnswerDelegation('accept', days, TODAY, isla))).toBe(
      'shared.wrong-state',
    );
    expect(answerOf(decideAnswerDelegation('accept', offered, '2026-12-01', isla))).toBe(
      'shared.wrong-state',
    );
  });

  it('is ended early by who lent, once', () => {
    const mine = days;
    expect(decideEndDelegation(mine, TODAY, callum).ok).toBe(true);
    expect(decideEndDelegation(mine, TODAY, ofOneFund)).toMatchObject({
      refusal: { code: 'delegations.not-yours' },
    });
    expect(decideEndDelegation({ ...mine, status: 'ended' }, TODAY, callum)).toMatchObject({
      refusal: { code: 'shared.wrong-state' },
    });
    expect(answerOf(decideEndDelegation(mine, '2026-11-30', callum))).toBe('accepted');
    expect(answerOf(decideEndDelegation(mine, '2026-12-01', callum))).toBe('shared.wrong-state');
  });

  it('is ended by who lent before it begins, too', () => {
    expect(answerOf(decideEndDelegation(days, '2026-11-19', callum))).toBe('accepted');
  });

  it('is answered by the one and ended by the other, and no command of anybody else', () => {
    const offered = { ...days, status: 'offered' as const };
    const offers = (actor: Actor, delegation: Delegation = offered) =>
      delegationCommands(delegation, TODAY, actor).map(({ command, allowed }) => [
        command,
        allowed,
      ]);
    expect(offers(isla)).toEqual([
      ['accept', true],
      ['decline', true],
    ]);
    expect(offers(callum)).toEqual([['end', true]]);
    expect(offers(ofOneFund)).toEqual([]);
    expect(offers(isla, days)).toEqual([
      ['accept', false],
      ['decline', false],
    ]);
    expect(offers(callum, { ...days, status: 'ended' })).toEqual([['end', false]]);
  });

  it('says which days overlap, and at which field funds are missing', () => {
    const others = [{ startsOn: '2026-11-30', endsOn: '2026-12-10' }];
    expect(decideDelegate(request(), { ...FACTS, others }, callum)).toMatchObject({
      refusal: { params: { from: '30 November 2026', to: '10 December 2026' } },
    });
    expect(decideDelegate(request({ fundIds: ['b'] }), FACTS, ofOneFund)).toMatchObject({
      refusal: {
        errors: [
          { pointer: '/fundIds', detail: 'Choose funds in which you approve payments yourself' },
        ],
      },
    });
  });

  it('is neither made nor ended by who does not approve payments', () => {
    const auditor = staff('Callum Munro', ['auditor']);
    expect(answerOf(decideEndDelegation(days, TODAY, auditor))).toBe('shared.not-permitted');
    expect(decideEndDelegation(days, '2026-12-01', callum)).toMatchObject({
      refusal: { params: { thing: 'delegation', state: 'over' } },
    });
  });

  it('has words for every state', () => {
    for (const state of DELEGATION_STATES)
      expect(delegationStateWords(state)).toMatch(/^[A-Z][a-z ]+$/);
  });
});

import { describe, expect, it } from '@jest/globals';
import { fundScope, lendersOf, permits, type Actor } from '../shared/index.js';
import { FUND_ID, staff } from '../testing/index.js';
import {
  decideDelegate,
  decideEndDelegation,
  delegationState,
  delegationStateWords,
  DELEGATION_STATES,
  lentPermissions,
  type DelegationRequest,
} from './index.js';

const callum = staff('Callum Munro', ['finance-approver']);
const ofOneFund = staff('Kirsty Laing', ['finance-approver'], FUND_ID);
const isla = staff('Isla Grant', ['fund-officer']);
const TODAY = '2026-11-21';

function request(values: Partial<DelegationRequest> = {}): DelegationRequest {
  const to = {
    userId: isla.userId,
    organisationId: null,
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
    expect(decideDelegate(request(), TODAY, callum).ok).toBe(true);
    expect(decideDelegate(request(), TODAY, isla)).toMatchObject({
      refusal: { code: 'shared.not-permitted' },
    });
  });

  it.each([
    ['an earlier last day', { endsOn: '2026-11-19' }, 'shared.invalid', '/endsOn'],
    [
      'a period that is past',
      { startsOn: '2026-11-01', endsOn: '2026-11-20' },
      'shared.invalid',
      '/endsOn',
    ],
    [
      'oneself',
      {
        to: {
          userId: callum.userId,
          organisationId: null,
          active: true,
          roles: ['finance-officer'] as const,
        },
      },
      'shared.invalid',
      '/toUserId',
    ],
    [
      'a person of an organisation',
      { to: { userId: 'x', organisationId: 'an-organisation', active: true, roles: [] } },
      'delegations.not-staff',
      '/toUserId',
    ],
    [
      'a person who has left',
      { to: { userId: 'x', organisationId: null, active: false, roles: [] } },
      'delegations.not-staff',
      '/toUserId',
    ],
    [
      'an auditor',
      { to: { userId: 'x', organisationId: null, active: true, roles: ['auditor'] } },
      'shared.invalid',
      '/toUserId',
    ],
    ['no fund', { fundIds: [] }, 'shared.invalid', '/fundIds'],
  ] as const)('refuses %s and names the field', (_name, values, code, pointer) => {
    expect(decideDelegate(request(values), TODAY, callum)).toMatchObject({
      refusal: { code, errors: [{ pointer }] },
    });
  });

  it('refuses a fund in which one does not approve oneself (permission)', () => {
    expect(decideDelegate(request({ fundIds: [FUND_ID] }), TODAY, ofOneFund).ok).toBe(true);
    expect(decideDelegate(request({ fundIds: [FUND_ID, 'b'] }), TODAY, ofOneFund)).toMatchObject({
      refusal: { code: 'delegations.not-held' },
    });
  });

  it('goes no further than one person: what is lent is not lent on (permission)', () => {
    const kirsty = lentTo(ofOneFund, callum);
    expect(permits(kirsty, 'payments.approve', 'b')).toBe(true);
    expect(decideDelegate(request({ fundIds: ['b'] }), TODAY, kirsty)).toMatchObject({
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
  const days = { startsOn: '2026-11-20', endsOn: '2026-11-30', ended: false };

  it.each([
    ['2026-11-19', 'coming'],
    ['2026-11-20', 'running'],
    ['2026-11-30', 'running'],
    ['2026-12-01', 'over'],
  ])('on %s it is %s', (today, state) => {
    expect(delegationState(days, today)).toBe(state);
  });

  it('is ended early by who lent, once', () => {
    const mine = { ...days, fromUserId: callum.userId };
    expect(decideEndDelegation(mine, TODAY, callum).ok).toBe(true);
    expect(decideEndDelegation(mine, TODAY, ofOneFund)).toMatchObject({
      refusal: { code: 'delegations.not-yours' },
    });
    expect(decideEndDelegation({ ...mine, ended: true }, TODAY, callum)).toMatchObject({
      refusal: { code: 'shared.wrong-state' },
    });
    expect(decideEndDelegation(mine, '2026-12-01', callum).ok).toBe(false);
  });

  it('has words for every state', () => {
    for (const state of DELEGATION_STATES)
      expect(delegationStateWords(state)).toMatch(/^[A-Z][a-z ]+$/);
  });
});

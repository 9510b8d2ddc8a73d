import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addPence, pence, ZERO, type Pence } from '../money/index.js';
import { FUND_ID, member, ORGANISATION_ID, staff } from '../testing/index.js';
import {
  decideApproveRecovery,
  decideCancelRecovery,
  decideReceiveRecovery,
  decideRefuseRecovery,
  decideRequestRecovery,
  recoveryCommands,
  recoveryMovements,
  type RecoverablePayment,
  type Recovery,
} from './index.js';

const TODAY = '2026-11-23';
const officer = staff('Ailsa Reid', ['finance-officer']);
const approver = staff('Callum Munro', ['finance-approver']);
const paid: RecoverablePayment = {
  status: 'paid',
  fundId: FUND_ID,
  amountPence: pence(1000),
  recoveryAskedPence: ZERO,
};
const recovery: Recovery = {
  status: 'requested',
  fundId: FUND_ID,
  organisationId: ORGANISATION_ID,
  amountPence: pence(400),
  requestedOn: '2026-11-20',
  duties: [{ duty: 'recovery-requester', userId: officer.userId, name: officer.name }],
  closedLine: null,
};

function codeOf(decision: { ok: boolean; refusal?: { code: string } }): string {
  return decision.ok ? 'accepted' : (decision.refusal?.code ?? '');
}

describe('requesting a recovery', () => {
  it('takes back all of a payment and not a penny more, in words with both amounts (money)', () => {
    expect(decideRequestRecovery(paid, pence(1000), officer)).toEqual({
      ok: true,
      value: 'requested',
    });
    const partly = { ...paid, recoveryAskedPence: pence(400) };
    expect(decideRequestRecovery(partly, pence(600), officer).ok).toBe(true);
    expect(decideRequestRecovery(partly, pence(601), officer)).toMatchObject({
      refusal: { code: 'recoveries.beyond-paid', params: { amount: '£6.01', left: '£6' } },
    });
  });

  it('never accepts more in all than was paid, whatever is asked (money)', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -10, max: 700 }), { maxLength: 20 }), (amounts) => {
        let asked: Pence = ZERO;
        for (const amount of amounts) {
          const payment = { ...paid, recoveryAskedPence: asked };
          if (decideRequestRecovery(payment, pence(amount), officer).ok)
            asked = addPence(asked, pence(amount));
        }
        expect(asked).toBeLessThanOrEqual(paid.amountPence);
        expect(asked).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it.each([0, -1])('refuses %i pence', (amount) => {
    expect(decideRequestRecovery(paid, pence(amount), officer)).toMatchObject({
      refusal: { errors: [{ pointer: '/amountPence' }] },
    });
  });

  it('waits until the ledger shows the payment', () => {
    for (const status of ['planned', 'approved', 'sent', 'cancelled'] as const)
      expect(codeOf(decideRequestRecovery({ ...paid, status }, pence(1), officer))).toBe(
        'recoveries.not-paid',
      );
  });

  it('is for finance officers of the fund (permission)', () => {
    expect(codeOf(decideRequestRecovery(paid, pence(1), approver))).toBe('shared.not-permitted');
    const elsewhere = staff('Ailsa Reid', ['finance-officer'], 'other');
    expect(codeOf(decideRequestRecovery(paid, pence(1), elsewhere))).toBe('shared.not-permitted');
  });
});

describe('a recovery', () => {
  it('is approved by another person than who requested it, by name (separation)', () => {
    const both = staff('Ailsa Reid', ['finance-officer', 'finance-approver']);
    expect(decideApproveRecovery(recovery, both)).toMatchObject({
      refusal: { code: 'separation.same-person', params: { person: 'Ailsa Reid' } },
    });
    expect(decideApproveRecovery(recovery, approver)).toEqual({ ok: true, value: 'approved' });
  });

  it('is not received in a closed year, which it names (money)', () => {
    const closedLine = { financialYear: 2023, pot: 'main' };
    const late = { ...recovery, status: 'approved' as const, closedLine };
    expect(decideReceiveRecovery(late, TODAY, TODAY, officer)).toMatchObject({
      refusal: { code: 'budgets.year-closed', params: { financialYear: '2023-24' } },
    });
  });

  it('is received once it is approved, on a day that is not in the future', () => {
    expect(codeOf(decideReceiveRecovery(recovery, TODAY, TODAY, officer))).toBe(
      'shared.wrong-state',
    );
    const approved = { ...recovery, status: 'approved' as const };
    expect(decideReceiveRecovery(approved, TODAY, TODAY, officer).ok).toBe(true);
    expect(codeOf(decideReceiveRecovery(approved, '2026-11-24', TODAY, officer))).toBe(
      'shared.invalid',
    );
  });

  it.each([
    ['the day before it was requested', '2026-11-19', false],
    ['the day it was requested', '2026-11-20', true],
    ['today', TODAY, true],
    ['tomorrow', '2026-11-24', false],
    ['in the year 1026', '1026-11-20', false],
    ['in the year 9999', '9999-12-31', false],
  ])('is received %s (%s): %s', (_case, receivedOn, may) => {
    const approved = { ...recovery, status: 'approved' as const };
    const answer = decideReceiveRecovery(approved, receivedOn, TODAY, officer);
    expect(answer.ok).toBe(may);
    if (!answer.ok) expect(answer.refusal).toMatchObject({ errors: [{ pointer: '/receivedOn' }] });
  });

  it('can be refused or cancelled before the money has arrived, and not after', () => {
    expect(decideRefuseRecovery(recovery, approver)).toEqual({ ok: true, value: 'refused' });
    expect(decideCancelRecovery({ ...recovery, status: 'approved' }, officer).ok).toBe(true);
    const received = { ...recovery, status: 'received' as const };
    expect(codeOf(decideCancelRecovery(received, officer))).toBe('shared.wrong-state');
    expect(codeOf(decideRefuseRecovery(received, approver))).toBe('shared.wrong-state');
  });

  it('moves money from paid to available and nowhere else (money)', () => {
    expect(recoveryMovements({ budgetLineId: 'line-1', amountPence: pence(5) })).toEqual([
      { budgetLineId: 'line-1', from: 'paid', to: 'available', amountPence: 5 },
    ]);
  });

  it('gives an organisation nothing to do in Almoner (permission)', () => {
    expect(
      recoveryCommands(recovery, TODAY, member('Gordon Fraser', ['organisation-certifier'])),
    ).toEqual([]);
  });
});

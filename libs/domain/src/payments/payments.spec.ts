import { describe, expect, it } from 'vitest';
import type { AwardStatus, AwardYear } from '../awards/index.js';
import { pence } from '../money/index.js';
import type { TakenDuty } from '../separation/index.js';
import type { Actor, Person } from '../shared/index.js';
import { answerOf, FUND_ID, member, ORGANISATION_ID, staff } from '../testing/index.js';
import {
  DATE_GATE,
  decideApprovePayment,
  decideCancelPayment,
  decideEditPayment,
  decidePlanPayment,
  decideReconcilePayment,
  decideRejectPayment,
  decideReleasePayment,
  decideRequestPayment,
  decideSendBackPayment,
  decideUndoReconciliation,
  paymentCommands,
  paymentMovements,
  paymentReference,
  type Payment,
  type PaymentContext,
  type PaymentStatus,
} from './index.js';

const ALL_FINANCE = ['finance-officer', 'finance-approver'] as const;
const requester = staff('Morag Shaw', ALL_FINANCE);
const approver = staff('Ewan Bell', ALL_FINANCE);
const releaser = staff('Una Scott', ALL_FINANCE);
const officer = staff('Isla Grant', ['fund-officer']);

const confirmed: AwardYear = { financialYear: 2026, amountPence: pence(1000), status: 'confirmed' };
const indicative: AwardYear = { ...confirmed, status: 'indicative' };
const context: PaymentContext = {
  awardStatus: 'accepted',
  year: confirmed,
  othersPence: [],
  gate: DATE_GATE,
  fairWork: 'accepted',
  bankDetails: 'verified',
  bacsCreditPence: pence(2_000_000_000),
  payeeName: 'Muirend Hub',
  today: '2026-11-23',
};

const REQUESTED: readonly TakenDuty[] = [{ ...who(requester), duty: 'payment-requester' }];
const APPROVED: readonly TakenDuty[] = [
  ...REQUESTED,
  { ...who(approver), duty: 'payment-approver' },
];

function who({ userId, name }: Actor): Person {
  return { userId, name };
}

function payment(status: PaymentStatus, values: Partial<Payment> = {}): Payment {
  const duties = status === 'planned' ? [] : status === 'requested' ? REQUESTED : APPROVED;
  return {
    status,
    fundId: FUND_ID,
    organisationId: ORGANISATION_ID,
    financialYear: 2026,
    amountPence: pence(400),
    duties,
    heldFrom: null,
    approvalsAsked: 1,
    approvalsGiven: 0,
    ...values,
  };
}

describe('planning a payment', () => {
  const plan = (amount: number, given: PaymentContext = context, dueOn = '2026-12-01') =>
    decidePlanPayment(
      { fundId: FUND_ID, financialYear: 2026, amountPence: pence(amount), dueOn },
      given,
      officer,
    );

  it('keeps the instalments of a year within the award year, to the penny', () => {
    const others = { ...context, othersPence: [pence(300), pence(300)] };
    expect(plan(400, others)).toEqual({ ok: true, value: 'planned' });
    expect(plan(401, others)).toMatchObject({
      refusal: {
        code: 'payments.beyond-award-year',
        params: { financialYear: '2026-27', total: '£10.01', amount: '£10' },
      },
    });
  });

  it('can plan in an indicative year and before acceptance: nothing leaves yet', () => {
    expect(plan(400, { ...context, year: indicative, awardStatus: 'drafted' }).ok).toBe(true);
  });

  it('refuses a year that the award does not have', () => {
    expect(plan(400, { ...context, year: null })).toMatchObject({
      refusal: { code: 'payments.no-award-year' },
    });
  });

  it.each([0, -1])('refuses an amount of %p pence', (amount) => {
    expect(plan(amount)).toMatchObject({ refusal: { errors: [{ pointer: '/amountPence' }] } });
  });

  it('falls due within its financial year, or after it once it is over', () => {
    const reason = (dueOn: string, today = '2026-11-23') => {
      const decision = plan(400, { ...context, today }, dueOn);
      return decision.ok ? 'planned' : decision.refusal.errors[0];
    };
    expect(reason('2026-04-01')).toBe('planned');
    expect(reason('2027-03-31')).toBe('planned');
    expect(reason('2026-03-31')).toMatchObject({ pointer: '/dueOn' });
    expect(reason('2027-04-01')).toMatchObject({
      detail: expect.stringContaining('31 March 2027'),
    });
    expect(reason('2027-04-20', '2027-04-02')).toBe('planned');
  });

  it('refuses an award that has ended', () => {
    expect(plan(400, { ...context, awardStatus: 'terminated' })).toMatchObject({
      refusal: { code: 'shared.wrong-state' },
    });
  });

  it('is not for a person without the role', () => {
    const instalment = {
      fundId: FUND_ID,
      financialYear: 2026,
      amountPence: pence(1),
      dueOn: '2026-12-01',
    };
    const decision = decidePlanPayment(instalment, context, staff('A', ['auditor']));
    expect(decision).toMatchObject({ refusal: { code: 'shared.not-permitted' } });
  });

  it('checks a change of a planned payment as it checks a new one', () => {
    const changed = { financialYear: 2026, amountPence: pence(1001) };
    expect(answerOf(decideEditPayment(payment('planned'), changed, context, officer))).toBe(
      'payments.beyond-award-year /amountPence',
    );
    expect(
      decideEditPayment(payment('requested'), payment('requested'), context, officer),
    ).toMatchObject({
      refusal: { code: 'shared.wrong-state' },
    });
  });

  it('cancels only what is still planned or on hold', () => {
    expect(decideCancelPayment(payment('planned'), officer).ok).toBe(true);
    expect(decideCancelPayment(payment('held'), officer).ok).toBe(true);
    expect(answerOf(decideCancelPayment(payment('approved'), officer))).toBe('shared.wrong-state');
  });
});

describe('whether money may leave', () => {
  const request = (given: Partial<PaymentContext>) =>
    decideRequestPayment(payment('planned'), { ...context, ...given }, requester);

  it('requests from a confirmed year of an accepted award', () => {
    expect(request({})).toEqual({ ok: true, value: 'requested' });
    expect(request({ awardStatus: 'active' }).ok).toBe(true);
  });

  it('refuses money from an indicative year (money rule 5)', () => {
    expect(request({ year: indicative })).toMatchObject({
      refusal: { code: 'payments.year-indicative', params: { financialYear: '2026-27' } },
    });
  });

  it.each(['drafted', 'approved', 'offered'] as const)(
    'refuses money from an award that is only %s (money rule 5)',
    (awardStatus) => {
      expect(request({ awardStatus })).toMatchObject({
        refusal: { code: 'payments.award-not-active' },
      });
    },
  );

  it('refuses money beyond the confirmed amount of the year (money rule 5)', () => {
    expect(request({ othersPence: [pence(600)] }).ok).toBe(true);
    expect(request({ othersPence: [pence(601)] })).toMatchObject({
      refusal: { code: 'payments.beyond-award-year' },
    });
  });

  it.each(['suspended', 'terminated', 'completed'] as AwardStatus[])(
    'asks again at approval and release, and refuses where the award was %s meanwhile',
    (awardStatus) => {
      const stopped = { ...context, awardStatus };
      const refused = { refusal: { code: 'shared.wrong-state', params: { thing: 'award' } } };
      expect(decideApprovePayment(payment('requested'), stopped, approver)).toMatchObject(refused);
      expect(decideReleasePayment(payment('approved'), stopped, releaser)).toMatchObject(refused);
    },
  );
});

describe('separation of duties over a payment (money rule 7)', () => {
  const samePerson = (person: string, did: string) => ({
    refusal: { code: 'separation.same-person', params: { person, did: `${did} this payment` } },
  });

  it('takes three different people', () => {
    expect(decideRequestPayment(payment('planned'), context, requester).ok).toBe(true);
    expect(decideApprovePayment(payment('requested'), context, approver)).toEqual({
      ok: true,
      value: { status: 'approved', level: 1, lender: null },
    });
    expect(decideReleasePayment(payment('approved'), context, releaser)).toEqual({
      ok: true,
      value: 'sent',
    });
  });

  it('refuses approval by the person who requested it', () => {
    expect(decideApprovePayment(payment('requested'), context, requester)).toMatchObject(
      samePerson('Morag Shaw', 'requested'),
    );
  });

  it('refuses release by the person who requested it', () => {
    expect(decideReleasePayment(payment('approved'), context, requester)).toMatchObject(
      samePerson('Morag Shaw', 'requested'),
    );
  });

  it('refuses release by the person who approved it', () => {
    expect(decideReleasePayment(payment('approved'), context, approver)).toMatchObject(
      samePerson('Ewan Bell', 'approved'),
    );
  });

  it('goes by person and not by role', () => {
    const sameRoles = staff('Another Person', ALL_FINANCE);
    expect(decideApprovePayment(payment('requested'), context, sameRoles).ok).toBe(true);
  });
});

describe('the bank details a payment goes to (money rule 7)', () => {
  it.each([
    ['none', 'payments.bank-details-missing'],
    ['unverified', 'payments.bank-details-unverified'],
  ] as const)('stop the release while they are %s, and nothing before it', (bankDetails, code) => {
    const frozen = { ...context, bankDetails };
    expect(decideRequestPayment(payment('planned'), frozen, requester).ok).toBe(true);
    expect(decideApprovePayment(payment('requested'), frozen, approver).ok).toBe(true);
    expect(decideReleasePayment(payment('approved'), frozen, releaser)).toMatchObject({
      refusal: { code },
    });
  });
});

describe('the rest of the way', () => {
  it('is sent back to planned, or rejected for good, until it is in a run', () => {
    for (const status of ['requested', 'approved'] as const) {
      expect(decideSendBackPayment(payment(status), approver)).toEqual({
        ok: true,
        value: 'planned',
      });
      expect(decideRejectPayment(payment(status), approver)).toEqual({
        ok: true,
        value: 'rejected',
      });
    }
    for (const status of ['planned', 'held', 'in-run', 'sent', 'rejected'] as const) {
      expect(answerOf(decideSendBackPayment(payment(status), approver))).toBe('shared.wrong-state');
      expect(answerOf(decideRejectPayment(payment(status), approver))).toBe('shared.wrong-state');
    }
  });

  it('is paid when the ledger confirms it, and sent again when that is undone', () => {
    expect(decideReconcilePayment(payment('sent'), requester)).toEqual({ ok: true, value: 'paid' });
    expect(decideUndoReconciliation(payment('paid'), requester)).toEqual({
      ok: true,
      value: 'sent',
    });
    expect(answerOf(decideReconcilePayment(payment('approved'), requester))).toBe(
      'shared.wrong-state',
    );
  });

  it('moves committed money to paid only when the ledger confirms it', () => {
    const amount = { budgetLineId: 'line-1', amountPence: pence(400) };
    expect(paymentMovements('release', amount)).toEqual([]);
    expect(paymentMovements('reconcile', amount)).toEqual([
      { ...amount, from: 'committed', to: 'paid' },
    ]);
    expect(paymentMovements('undo-reconciliation', amount)).toEqual([
      { ...amount, from: 'paid', to: 'committed' },
    ]);
  });

  it('has a reference of 12 characters', () => {
    expect(paymentReference(123)).toBe('ALM000000123');
  });

  it('tells the requester why approval is not theirs, and an organisation nothing', () => {
    const approve = paymentCommands(payment('requested'), context, requester).find(
      (answer) => answer.command === 'approve',
    );
    expect(approve).toEqual({
      command: 'approve',
      allowed: false,
      code: 'separation.same-person',
      reason: 'Morag Shaw requested this payment, so another person must approve the payment.',
    });
    const certifier = member('Ailsa Kerr', ['organisation-certifier']);
    expect(paymentCommands(payment('requested'), context, certifier)).toEqual([]);
  });
});

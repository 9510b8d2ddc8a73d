import { describe, expect, it } from 'vitest';
import type { AwardYear } from '../awards/index.js';
import { pence } from '../money/index.js';
import type { TakenDuty } from '../separation/index.js';
import type { Actor, LentPermission } from '../shared/index.js';
import { FUND_ID, ORGANISATION_ID, staff } from '../testing/index.js';
import {
  DATE_GATE,
  approvalsAsked,
  decideApprovalLevels,
  decideApprovePayment,
  decideHoldPayment,
  decideResumePayment,
  type ApprovalLevels,
  type Payment,
  type PaymentContext,
  type PaymentStatus,
} from './index.js';

const requester = staff('Morag Shaw', ['finance-officer']);
const first = staff('Callum Munro', ['finance-approver']);
const second = staff('Kirsty Laing', ['finance-approver']);
const standIn = staff('Isla Grant', ['fund-officer']);

const year: AwardYear = { financialYear: 2026, amountPence: pence(1000), status: 'confirmed' };
const context: PaymentContext = {
  awardStatus: 'accepted',
  year,
  othersPence: [],
  gate: DATE_GATE,
  fairWork: 'accepted',
  bankDetails: 'none',
  bacsCreditPence: pence(2_000_000_000),
  payeeName: 'Muirend Hub',
  today: '2026-11-23',
};
const REQUESTED: TakenDuty = { ...requester, duty: 'payment-requester' };

function payment(values: Partial<Payment> = {}): Payment {
  return {
    status: 'requested',
    fundId: FUND_ID,
    organisationId: ORGANISATION_ID,
    financialYear: 2026,
    amountPence: pence(400),
    duties: [REQUESTED],
    heldFrom: null,
    approvalsAsked: 1,
    approvalsGiven: 0,
    ...values,
  };
}

/** The person with the approval of payments of a fund, or of every fund, that somebody lends them. */
function lent(to: Actor, from: Actor, fundId: string | null = null): Actor {
  const lender = { userId: from.userId, name: from.name, delegationId: `from ${from.name}` };
  const permission: LentPermission = { permission: 'payments.approve', fundId, lender };
  return { ...to, lent: [...(to.lent ?? []), permission] };
}

const refusedTo = (person: string) => ({
  refusal: { code: 'separation.same-person', params: { person } },
});

describe('how many approvals an amount asks for', () => {
  const LEVELS: ApprovalLevels = {
    levelTwoAbovePence: pence(10_000_000),
    levelThreeAbovePence: pence(100_000_000),
  };

  it.each([
    [9_999_999, 1],
    [10_000_000, 1],
    [10_000_001, 2],
    [99_999_999, 2],
    [100_000_000, 2],
    [100_000_001, 3],
  ])('asks of %p pence for %p (separation)', (amount, asked) => {
    expect(approvalsAsked(pence(amount), LEVELS)).toBe(asked);
  });

  it('asks for one where the fund says nothing', () => {
    const none = { levelTwoAbovePence: null, levelThreeAbovePence: null };
    expect(approvalsAsked(pence(9_007_199_254_740_991), none)).toBe(1);
  });

  it.each([
    [null, null, true],
    [0, null, true],
    [10, 11, true],
    [10, 10, false],
    [11, 10, false],
    [null, 10, false],
  ])('takes a second above %p and a third above %p: %p', (two, three, ok) => {
    const levels = {
      levelTwoAbovePence: two === null ? null : pence(two),
      levelThreeAbovePence: three === null ? null : pence(three),
    };
    const administrator = staff('Donald Ross', ['administrator']);
    const decision = decideApprovalLevels(FUND_ID, levels, administrator);
    expect(decision.ok).toBe(ok);
    if (!decision.ok)
      expect(decision.refusal).toMatchObject({
        code: 'payments.levels-out-of-order',
        errors: [{ pointer: '/levelThreeAbovePence' }],
      });
  });
});

describe('setting the thresholds', () => {
  it('is for administrators, not for those who approve (permission)', () => {
    const levels = { levelTwoAbovePence: pence(1), levelThreeAbovePence: null };
    expect(decideApprovalLevels(FUND_ID, levels, first)).toMatchObject({
      refusal: { code: 'shared.not-permitted' },
    });
  });
});

describe('approving a payment that asks for several people (separation)', () => {
  const one: TakenDuty = { ...first, duty: 'payment-approver' };

  it('stays requested until the last of them', () => {
    expect(decideApprovePayment(payment({ approvalsAsked: 2 }), context, first)).toEqual({
      ok: true,
      value: { status: 'requested', level: 1, lender: null },
    });
    const half = payment({ approvalsAsked: 2, approvalsGiven: 1, duties: [REQUESTED, one] });
    expect(decideApprovePayment(half, context, second)).toEqual({
      ok: true,
      value: { status: 'approved', level: 2, lender: null },
    });
  });

  it('counts nobody twice', () => {
    const half = payment({ approvalsAsked: 3, approvalsGiven: 1, duties: [REQUESTED, one] });
    expect(decideApprovePayment(half, context, first)).toMatchObject(refusedTo('Callum Munro'));
  });
});

describe('approving for somebody else (separation)', () => {
  it('says for whom, and only where the approval is not one’s own', () => {
    const decision = decideApprovePayment(payment(), context, lent(standIn, first));
    expect(decision).toMatchObject({ ok: true, value: { lender: { name: 'Callum Munro' } } });
    const own = decideApprovePayment(payment(), context, lent(second, first));
    expect(own).toMatchObject({ ok: true, value: { lender: null } });
  });

  it('is refused where the lender, or the stand-in, has another duty', () => {
    const byLender = payment({ duties: [{ ...first, duty: 'award-approver' }] });
    expect(decideApprovePayment(byLender, context, lent(standIn, first))).toMatchObject(
      refusedTo('Callum Munro'),
    );
    const byStandIn = payment({ duties: [{ ...standIn, duty: 'award-recommender' }] });
    expect(decideApprovePayment(byStandIn, context, lent(standIn, first))).toMatchObject(
      refusedTo('Isla Grant'),
    );
  });

  it('takes the lender who is free where two lend', () => {
    const half = payment({
      approvalsAsked: 2,
      approvalsGiven: 1,
      duties: [REQUESTED, { ...first, duty: 'payment-approver' }],
    });
    const both = lent(lent(standIn, first), second);
    expect(decideApprovePayment(half, context, both)).toMatchObject({
      value: { lender: { name: 'Kirsty Laing' } },
    });
  });

  it('reaches the funds that were lent and no other', () => {
    const elsewhere = lent(standIn, first, 'another-fund');
    expect(decideApprovePayment(payment(), context, elsewhere)).toMatchObject({
      refusal: { code: 'shared.not-permitted' },
    });
    expect(decideApprovePayment(payment(), context, lent(standIn, first, FUND_ID)).ok).toBe(true);
  });
});

describe('a payment on hold', () => {
  it.each(['planned', 'requested', 'approved'] as const)(
    'stops while %s and goes back there',
    (status) => {
      expect(decideHoldPayment(payment({ status }), standIn)).toEqual({ ok: true, value: 'held' });
      const held = payment({ status: 'held', heldFrom: status });
      expect(decideResumePayment(held, standIn)).toEqual({ ok: true, value: status });
      expect(decideApprovePayment(held, context, first)).toMatchObject({
        refusal: { code: 'shared.wrong-state', params: { state: 'held' } },
      });
    },
  );

  it.each(['held', 'in-run', 'sent', 'paid', 'rejected', 'cancelled'] as PaymentStatus[])(
    'does not begin while %s',
    (status) => {
      expect(decideHoldPayment(payment({ status }), standIn).ok).toBe(false);
    },
  );
});

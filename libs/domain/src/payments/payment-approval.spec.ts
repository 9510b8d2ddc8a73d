import { describe, expect, it } from 'vitest';
import type { AwardYear } from '../awards/index.js';
import { pence } from '../money/index.js';
import type { TakenDuty } from '../separation/index.js';
import type { Actor, LentPermission } from '../shared/index.js';
import { answerOf, FUND_ID, ORGANISATION_ID, staff } from '../testing/index.js';
import {
  DATE_GATE,
  ONE_APPROVAL,
  approvalsAsked,
  decideApprovePayment,
  decideConfirmLevels,
  decideHoldPayment,
  decideProposeLevels,
  decideRefuseLevels,
  decideResumePayment,
  decideWithdrawLevels,
  levelSentences,
  levelsWords,
  type ApprovalLevels,
  type LevelsChange,
  type LevelsPlan,
  type OwnPayment,
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
const administrator = staff('Donald Ross', ['administrator']);
const PRESENT: ApprovalLevels = { levelTwoAbovePence: pence(100), levelThreeAbovePence: null };

function plan(values: Partial<LevelsPlan> = {}): LevelsPlan {
  return { fundId: FUND_ID, present: PRESENT, wanted: PRESENT, own: [], ...values };
}

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
    const present = { levelTwoAbovePence: pence(77), levelThreeAbovePence: null };
    const decision = decideProposeLevels(plan({ present, wanted: levels }), false, administrator);
    expect(answerOf(decision)).toBe(
      ok ? 'accepted' : 'payments.levels-out-of-order /levelThreeAbovePence',
    );
    if (!decision.ok)
      expect(decision.refusal).toMatchObject({
        code: 'payments.levels-out-of-order',
        errors: [{ pointer: '/levelThreeAbovePence' }],
      });
  });
});

describe('new payment levels (docs/glossary.md, Two people)', () => {
  const HIGHER = { levelTwoAbovePence: pence(500), levelThreeAbovePence: null };
  const LOWER = { levelTwoAbovePence: pence(50), levelThreeAbovePence: null };
  const both = staff('Ailsa Reid', ['administrator', 'finance-approver']);

  function own(person: Actor, amount: number, reference = 'ALM000000001'): OwnPayment {
    return { userId: person.userId, name: person.name, reference, amountPence: pence(amount) };
  }

  function change(values: Partial<LevelsChange> = {}): LevelsChange {
    return {
      ...plan({ wanted: HIGHER }),
      status: 'proposed',
      proposedBy: administrator,
      ...values,
    };
  }

  const lowersOwn = (person: Actor) => ({
    refusal: { code: 'payments.levels-lower-own', params: { person: person.name } },
  });

  it('are proposed by administrators, not by those who approve (permission)', () => {
    expect(decideProposeLevels(plan({ wanted: LOWER }), false, administrator).ok).toBe(true);
    expect(decideProposeLevels(plan({ wanted: LOWER }), false, first)).toMatchObject({
      refusal: { code: 'shared.not-permitted' },
    });
  });

  it('wait once for each fund, and have to differ from those in force', () => {
    expect(decideProposeLevels(plan({ wanted: LOWER }), true, administrator)).toMatchObject({
      refusal: { code: 'payments.levels-waiting' },
    });
    expect(decideProposeLevels(plan({ wanted: PRESENT }), false, administrator)).toMatchObject({
      refusal: { code: 'payments.levels-unchanged' },
    });
  });

  it('are confirmed by a finance approver, and neither confirmed nor refused by who proposed them (separation)', () => {
    expect(decideConfirmLevels(change(), first)).toEqual({ ok: true, value: 'confirmed' });
    expect(decideConfirmLevels(change(), administrator)).toMatchObject({
      refusal: { code: 'shared.not-permitted' },
    });
    for (const decide of [decideConfirmLevels, decideRefuseLevels])
      expect(decide(change({ proposedBy: both }), both)).toMatchObject(refusedTo('Ailsa Reid'));
    expect(decideWithdrawLevels(change({ proposedBy: both }), both).ok).toBe(true);
    expect(decideWithdrawLevels(change(), both)).toMatchObject({
      refusal: { code: 'proposals.not-proposer' },
    });
  });

  it.each([
    ['that would need fewer approvals', HIGHER, 101, false],
    ['that needs as many as before', HIGHER, 100, true],
    ['above both amounts', HIGHER, 501, true],
    ['where the levels rise', LOWER, 101, true],
    ['where they fall away', { levelTwoAbovePence: null, levelThreeAbovePence: null }, 501, false],
  ])(
    'are not lowered for a payment of one’s own (own payment): %s',
    (_name, wanted, amount, ok) => {
      const proposed = plan({ wanted, own: [own(both, amount)] });
      expect(answerOf(decideProposeLevels(proposed, false, both))).toBe(
        ok ? 'accepted' : 'payments.levels-lower-own',
      );
      for (const person of [administrator, first]) {
        const decided = decideConfirmLevels(change({ wanted, own: [own(person, amount)] }), first);
        if (ok) expect(decided.ok).toBe(true);
        else expect(decided).toMatchObject(lowersOwn(person));
      }
      if (!ok) expect(decideProposeLevels(proposed, false, both)).toMatchObject(lowersOwn(both));
    },
  );

  it('name the payments that stand against them', () => {
    const payments = Array.from({ length: 7 }, (_, n) => own(first, 101 + n, `ALM00000000${n}`));
    expect(decideConfirmLevels(change({ own: payments }), first)).toMatchObject({
      refusal: {
        params: {
          payments:
            'ALM000000000, ALM000000001, ALM000000002, ALM000000003, ALM000000004 and 2 more',
        },
      },
    });
  });
});

describe('payment levels in words', () => {
  it('say that one person is enough where nothing is set', () => {
    expect(levelSentences(ONE_APPROVAL)).toEqual([
      'One person approves each payment, whatever its amount.',
    ]);
    expect(levelsWords(ONE_APPROVAL)).toBe('One approval');
  });

  it('name each amount above which another person is asked', () => {
    const levels = {
      levelTwoAbovePence: pence(10_000_000),
      levelThreeAbovePence: pence(100_000_000),
    };
    expect(levelSentences(levels)).toHaveLength(3);
    expect(levelsWords(levels)).toBe('A second approval above £100,000, a third above £1,000,000');
    expect(levelsWords({ ...levels, levelThreeAbovePence: null })).toBe(
      'A second approval above £100,000',
    );
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
      expect(answerOf(decideHoldPayment(payment({ status }), standIn))).toBe('shared.wrong-state');
    },
  );
});

import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { addPence, pence, ZERO, type Pence } from '../money/index.js';
import { answerOf, FUND_ID, member, ORGANISATION_ID, staff } from '../testing/index.js';
import {
  approvalsOfLoss,
  decideApproveLoss,
  decideApproveRecovery,
  decideCancelRecovery,
  decideConfirmBooking,
  decideReceiveRecovery,
  decideRefuseRecovery,
  decideRejectLoss,
  decideRequestLoss,
  decideRequestRecovery,
  decideReverseReceipt,
  decideWithdrawLoss,
  isShownInAccounts,
  owedPence,
  receiptMovements,
  recoveryCommands,
  reversalMovements,
  statusByMoney,
  type Loss,
  type NewReceipt,
  type Receipt,
  type ReceiptLine,
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
const line: ReceiptLine = {
  id: 'line-1',
  financialYear: 2026,
  pot: 'main',
  status: 'open',
  budgetType: 'resource',
  ringFenced: false,
};
const closed: ReceiptLine = { ...line, id: 'line-0', financialYear: 2023, status: 'closed' };
const recovery: Recovery = {
  status: 'requested',
  fundId: FUND_ID,
  organisationId: ORGANISATION_ID,
  amountPence: pence(400),
  requestedOn: '2026-11-20',
  duties: [{ duty: 'recovery-requester', userId: officer.userId, name: officer.name }],
  receivedPence: ZERO,
  writtenOffPence: ZERO,
  waivedPence: ZERO,
  line,
};
const approved: Recovery = { ...recovery, status: 'approved' };

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

function receipt(more: Partial<NewReceipt> = {}): NewReceipt {
  return { amountPence: pence(400), receivedOn: TODAY, ...more };
}

describe('a recovery', () => {
  it('is approved by another person than who requested it, by name (separation)', () => {
    const both = staff('Ailsa Reid', ['finance-officer', 'finance-approver']);
    expect(decideApproveRecovery(recovery, both)).toMatchObject({
      refusal: { code: 'separation.same-person', params: { person: 'Ailsa Reid' } },
    });
    expect(decideApproveRecovery(recovery, approver)).toEqual({ ok: true, value: 'approved' });
  });

  it('can be refused or cancelled only while nobody has approved it', () => {
    expect(decideRefuseRecovery(recovery, approver)).toEqual({ ok: true, value: 'refused' });
    expect(decideCancelRecovery(recovery, officer)).toEqual({ ok: true, value: 'cancelled' });
    for (const status of ['approved', 'received-in-part', 'settled'] as const) {
      const later = { ...recovery, status };
      expect(codeOf(decideCancelRecovery(later, officer))).toBe('shared.wrong-state');
      expect(codeOf(decideRefuseRecovery(later, approver))).toBe('shared.wrong-state');
    }
  });

  it('gives an organisation nothing to do in Almoner (permission)', () => {
    expect(recoveryCommands(recovery, member('Gordon Fraser', ['organisation-certifier']))).toEqual(
      [],
    );
  });

  it('is settled once receipts, write-offs and waivers come to all of it, and not before (money)', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), fc.nat(200), (received, writtenOff, waived) => {
        const amountPence = pence(600);
        const money = {
          amountPence,
          receivedPence: pence(received),
          writtenOffPence: pence(writtenOff),
          waivedPence: pence(waived),
        };
        const owed = 600 - received - writtenOff - waived;
        expect(owedPence(money)).toBe(owed);
        expect(statusByMoney(money) === 'settled').toBe(owed === 0);
      }),
    );
    expect(statusByMoney({ ...recovery, receivedPence: pence(1) })).toBe('received-in-part');
    expect(statusByMoney({ ...recovery, waivedPence: pence(1) })).toBe('approved');
  });
});

describe('a receipt', () => {
  it('is booked on its own line while the year is open', () => {
    expect(decideReceiveRecovery(approved, receipt(), TODAY, officer)).toEqual({
      ok: true,
      value: { status: 'booked', bookedTo: 'own-line', line },
    });
    const elsewhere = receipt({ bookTo: 'surrendered' });
    expect(codeOf(decideReceiveRecovery(approved, elsewhere, TODAY, officer))).toBe(
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
  ])('arrives %s (%s): %s', (_case, receivedOn, may) => {
    const answer = decideReceiveRecovery(approved, receipt({ receivedOn }), TODAY, officer);
    expect(answerOf(answer)).toBe(may ? 'accepted' : 'shared.invalid /receivedOn');
    if (!answer.ok) expect(answer.refusal).toMatchObject({ errors: [{ pointer: '/receivedOn' }] });
  });

  it('of a closed year asks where it is booked, and never for the year to be reopened (money)', () => {
    const late = { ...approved, line: closed };
    expect(decideReceiveRecovery(late, receipt(), TODAY, officer)).toMatchObject({
      refusal: { code: 'recoveries.where-booked', params: { financialYear: '2023-24' } },
    });
    const given = receipt({ bookTo: 'surrendered' });
    expect(decideReceiveRecovery(late, given, TODAY, officer)).toEqual({
      ok: true,
      value: { status: 'booked', bookedTo: 'surrendered', line: null },
    });
    const added = receipt({ bookTo: 'open-year', toLine: line });
    expect(decideReceiveRecovery(late, added, TODAY, officer)).toEqual({
      ok: true,
      value: { status: 'waiting', bookedTo: 'open-year', line },
    });
  });

  it.each([
    ['a closed year', closed, 'budgets.year-closed'],
    ['capital, from resource', { ...line, budgetType: 'capital' }, 'recoveries.other-purpose'],
    ['a ring-fence', { ...line, pot: 'Rural', ringFenced: true }, 'recoveries.other-purpose'],
    ['no budget at all', null, 'shared.invalid'],
  ] as const)('of a closed year is not added to %s', (_name, toLine, code) => {
    const late = { ...approved, line: closed };
    const added = receipt({ bookTo: 'open-year', toLine });
    expect(codeOf(decideReceiveRecovery(late, added, TODAY, officer))).toBe(code);
  });

  it('is for an approved recovery, on a day that is not in the future, of no more than is owed (money)', () => {
    expect(codeOf(decideReceiveRecovery(recovery, receipt(), TODAY, officer))).toBe(
      'shared.wrong-state',
    );
    const tomorrow = receipt({ receivedOn: '2026-11-24' });
    expect(codeOf(decideReceiveRecovery(approved, tomorrow, TODAY, officer))).toBe(
      'shared.invalid',
    );
    const partly = { ...approved, receivedPence: pence(100), waivedPence: pence(50) };
    expect(
      decideReceiveRecovery(partly, receipt({ amountPence: pence(251) }), TODAY, officer),
    ).toMatchObject({
      refusal: { code: 'recoveries.beyond-owed', params: { amount: '£2.51', left: '£2.50' } },
    });
    for (const amount of [0, -1])
      expect(
        codeOf(
          decideReceiveRecovery(partly, receipt({ amountPence: pence(amount) }), TODAY, officer),
        ),
      ).toBe('shared.invalid');
  });

  it('moves money by where it is booked, and its reversal moves it back (money)', () => {
    const amount = { budgetLineId: 'line-1', amountPence: pence(5) };
    expect(receiptMovements('own-line', amount)).toEqual([
      { ...amount, from: 'paid', to: 'available' },
    ]);
    expect(receiptMovements('open-year', amount)).toEqual([
      { ...amount, from: 'funding', to: 'available' },
    ]);
    expect(receiptMovements('surrendered', amount)).toEqual([]);
    for (const booked of ['own-line', 'open-year', 'surrendered'] as const)
      expect(reversalMovements(booked, amount)).toEqual(
        receiptMovements(booked, amount).map(({ from, to, ...rest }) => ({
          ...rest,
          from: to,
          to: from,
        })),
      );
  });

  const waiting: Receipt = {
    status: 'waiting',
    bookedTo: 'open-year',
    line,
    amountPence: pence(400),
    duties: [{ duty: 'receipt-recorder', userId: officer.userId, name: officer.name }],
  };

  it('is added to an open year by another person than who recorded it (separation)', () => {
    const both = staff('Ailsa Reid', ['finance-officer', 'finance-approver']);
    expect(codeOf(decideConfirmBooking(approved, waiting, both))).toBe('separation.same-person');
    expect(decideConfirmBooking(approved, waiting, approver)).toEqual({
      ok: true,
      value: 'booked',
    });
    expect(codeOf(decideConfirmBooking(approved, { ...waiting, line: closed }, approver))).toBe(
      'budgets.year-closed',
    );
  });

  it('is not reversed twice, nor in a year that has closed since', () => {
    const booked: Receipt = { ...waiting, status: 'booked' };
    expect(decideReverseReceipt(approved, booked, officer)).toEqual({
      ok: true,
      value: 'reversed',
    });
    expect(codeOf(decideReverseReceipt(approved, { ...booked, status: 'reversed' }, officer))).toBe(
      'shared.wrong-state',
    );
    expect(codeOf(decideReverseReceipt(approved, { ...booked, line: closed }, officer))).toBe(
      'budgets.year-closed',
    );
  });
});

describe('a write-off or waiver', () => {
  const requester = { duty: 'loss-requester', userId: officer.userId, name: officer.name } as const;
  const loss: Loss = {
    status: 'requested',
    amountPence: pence(400),
    approvalsAsked: 2,
    duties: [requester],
  };
  const other = staff('Morag Bain', ['finance-approver']);

  it('asks for one person up to the first level, for two above it, and for three above the second', () => {
    const levels = {
      writeOffSecondApprovalPence: pence(500),
      writeOffThirdApprovalPence: pence(900),
    };
    expect(
      [499, 500, 501, 900, 901].map((amount) => approvalsOfLoss(pence(amount), levels)),
    ).toEqual([1, 1, 2, 2, 3]);
  });

  it('is of no more than is owed, when it is asked for and when it is approved (money)', () => {
    expect(codeOf(decideRequestLoss(approved, pence(401), officer))).toBe('recoveries.beyond-owed');
    expect(decideRequestLoss(approved, pence(400), officer)).toEqual({
      ok: true,
      value: 'requested',
    });
    const partly = { ...approved, receivedPence: pence(1) };
    expect(codeOf(decideApproveLoss(partly, loss, approver))).toBe('recoveries.beyond-owed');
  });

  it('is approved by as many others as it needs, none of whom asked for it (separation)', () => {
    const both = staff('Ailsa Reid', ['finance-officer', 'finance-approver']);
    expect(codeOf(decideApproveLoss(approved, loss, both))).toBe('separation.same-person');
    expect(decideApproveLoss(approved, loss, approver)).toEqual({ ok: true, value: 'requested' });
    const once: Loss = {
      ...loss,
      duties: [requester, { duty: 'loss-approver', userId: approver.userId, name: approver.name }],
    };
    expect(codeOf(decideApproveLoss(approved, once, approver))).toBe('separation.same-person');
    expect(decideApproveLoss(approved, once, other)).toEqual({ ok: true, value: 'approved' });
    expect(decideApproveLoss(approved, { ...loss, approvalsAsked: 1 }, approver)).toEqual({
      ok: true,
      value: 'approved',
    });
  });

  it('is withdrawn by who asked for it alone, and rejected by another (separation)', () => {
    expect(decideWithdrawLoss(approved, loss, officer)).toEqual({ ok: true, value: 'withdrawn' });
    const colleague = staff('Euan Weir', ['finance-officer']);
    expect(codeOf(decideWithdrawLoss(approved, loss, colleague))).toBe(
      'recoveries.not-loss-requester',
    );
    expect(decideRejectLoss(approved, loss, approver)).toEqual({ ok: true, value: 'rejected' });
    const both = staff('Ailsa Reid', ['finance-officer', 'finance-approver']);
    expect(codeOf(decideRejectLoss(approved, loss, both))).toBe('separation.same-person');
  });

  it('is to be shown in the accounts once the losses of its year pass the threshold', () => {
    expect(
      [30_000_000, 30_000_001].map((sum) => isShownInAccounts(pence(sum), pence(30_000_000))),
    ).toEqual([false, true]);
  });
});

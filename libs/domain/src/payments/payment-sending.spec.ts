import { describe, expect, it } from 'vitest';
import type { AwardYear } from '../awards/index.js';
import { pence, ZERO, type Pence } from '../money/index.js';
import { answerOf, FUND_ID, ORGANISATION_ID, staff } from '../testing/index.js';
import {
  DATE_GATE,
  decideEnterRun,
  decideLeaveRun,
  decideRecoverPayment,
  decideReissuePayment,
  decideReleaseAlone,
  decideRequestPayment,
  decideBankReturn,
  decideUndoReconciliation,
  decideUndoBankReturn,
  type Payment,
  type PaymentContext,
} from './index.js';

const TODAY = '2026-11-23';
const officer = staff('Ailsa Reid', ['finance-officer']);
const releaser = staff('Fiona Baird', ['finance-approver']);
const year: AwardYear = { financialYear: 2026, amountPence: pence(1000), status: 'confirmed' };
const context: PaymentContext = {
  awardStatus: 'accepted',
  year,
  othersPence: [],
  gate: DATE_GATE,
  fairWork: 'accepted',
  bankDetails: 'verified',
  bacsCreditPence: pence(2_000_000_000),
  payeeName: 'Muirend Hub',
  today: '2026-11-23',
};
const payment: Payment = {
  status: 'approved',
  fundId: FUND_ID,
  organisationId: ORGANISATION_ID,
  financialYear: 2026,
  amountPence: pence(1000),
  duties: [],
  heldFrom: null,
  approvalsAsked: 1,
  approvalsGiven: 1,
};

function codeOf(decision: { ok: boolean; refusal?: { code: string } }): string {
  return decision.ok ? 'accepted' : (decision.refusal?.code ?? '');
}

describe('a payment and its run', () => {
  it('is not sent before its financial year begins (money)', () => {
    const ahead = { ...context, today: '2026-03-31' };
    expect(codeOf(decideEnterRun(payment, ahead, officer))).toBe('payments.year-not-begun');
    expect(codeOf(decideReleaseAlone(payment, ahead, releaser))).toBe('payments.year-not-begun');
    expect(decideReleaseAlone(payment, { ...context, today: '2026-04-01' }, releaser).ok).toBe(
      true,
    );
  });

  it('is one credit of a bank file: at most £20,000,000 (money)', () => {
    const asked = (amountPence: Pence) => {
      const large = { ...payment, amountPence };
      const roomy = { ...context, year: { ...year, amountPence } };
      return [
        decideRequestPayment({ ...large, status: 'planned' }, roomy, officer),
        decideEnterRun(large, roomy, officer),
        decideReleaseAlone(large, roomy, releaser),
      ].map(codeOf);
    };
    expect(asked(context.bacsCreditPence)).toEqual(['accepted', 'accepted', 'accepted']);
    const code = 'payments.beyond-bacs-credit';
    expect(asked(pence(context.bacsCreditPence + 1))).toEqual([code, code, code]);
    expect(asked(pence(2_500_000_000))).toEqual([code, code, code]);
    const transfer = { ...payment, method: 'transfer' as const, amountPence: pence(2_500_000_000) };
    const roomy = { ...context, year: { ...year, amountPence: transfer.amountPence } };
    expect(decideRequestPayment({ ...transfer, status: 'planned' }, roomy, officer).ok).toBe(true);
  });

  it('enters a run when it is approved, payable and has somewhere to go (money)', () => {
    expect(decideEnterRun(payment, context, officer)).toEqual({ ok: true, value: 'in-run' });
    const refusals = [
      decideEnterRun({ ...payment, status: 'requested' }, context, officer),
      decideEnterRun(payment, { ...context, awardStatus: 'suspended' }, officer),
      decideEnterRun(payment, { ...context, bankDetails: 'none' }, officer),
      decideEnterRun(payment, { ...context, bankDetails: 'unverified' }, officer),
      decideEnterRun(payment, { ...context, payeeName: '家族' }, officer),
      decideEnterRun(payment, context, releaser),
    ];
    expect(refusals.map(codeOf)).toEqual([
      'shared.wrong-state',
      'shared.wrong-state',
      'payments.bank-details-missing',
      'payments.bank-details-unverified',
      'payments.payee-unwritable',
      'shared.not-permitted',
    ]);
  });

  it('is approved again out of a run that was not released', () => {
    expect(decideLeaveRun({ ...payment, status: 'in-run' }, officer)).toEqual({
      ok: true,
      value: 'approved',
    });
    expect(codeOf(decideLeaveRun({ ...payment, status: 'sent' }, officer))).toBe(
      'shared.wrong-state',
    );
  });

  it('leaves with its run and not by itself', () => {
    expect(decideReleaseAlone(payment, context, releaser)).toEqual({ ok: true, value: 'sent' });
    const inRun = { ...payment, status: 'in-run' as const };
    expect(codeOf(decideReleaseAlone(inRun, context, releaser))).toBe('payments.in-run');
  });
});

describe('a payment after it was sent', () => {
  const sent = { ...payment, status: 'sent' as const };

  it('is returned by the bank on a day that is not in the future', () => {
    expect(decideBankReturn(sent, TODAY, TODAY, officer)).toEqual({
      ok: true,
      value: 'returned',
    });
    expect(codeOf(decideBankReturn(sent, '2026-11-24', TODAY, officer))).toBe('shared.invalid');
    expect(codeOf(decideBankReturn(payment, TODAY, TODAY, officer))).toBe('shared.wrong-state');
    const lately = { ...sent, sentOn: TODAY };
    expect(codeOf(decideBankReturn(lately, '2026-11-22', TODAY, officer))).toBe('shared.invalid');
  });

  it.each([
    ['the day before it was sent', '2026-11-19', false],
    ['the day it was sent', '2026-11-20', true],
    ['today', TODAY, true],
    ['tomorrow', '2026-11-24', false],
    ['in the year 1026', '1026-11-20', false],
    ['in the year 9999', '9999-12-31', false],
  ])('is returned %s (%s): %s', (_case, returnedOn, may) => {
    const lately = { ...sent, sentOn: '2026-11-20' };
    const answer = decideBankReturn(lately, returnedOn, TODAY, officer);
    expect(answerOf(answer)).toBe(may ? 'accepted' : 'shared.invalid /returnedOn');
    if (!answer.ok) expect(answer.refusal).toMatchObject({ errors: [{ pointer: '/returnedOn' }] });
  });

  it('is made anew once when the bank returned it, and never otherwise (money)', () => {
    const returned = { ...payment, status: 'returned' as const };
    const asked = { isReissued: false, awardStatus: 'active' as const };
    expect(decideReissuePayment(returned, asked, officer).ok).toBe(true);
    const again = { ...asked, isReissued: true };
    expect(codeOf(decideReissuePayment(returned, again, officer))).toBe(
      'payments.already-reissued',
    );
    const ended = { ...asked, awardStatus: 'terminated' as const };
    expect(codeOf(decideReissuePayment(returned, ended, officer))).toBe('shared.wrong-state');
    expect(codeOf(decideReissuePayment(sent, asked, officer))).toBe('shared.wrong-state');
  });

  it('is sent again where the return was a mistake, until another is made in its place', () => {
    const returned = { ...payment, status: 'returned' as const };
    const since = { isReissued: false, awardStatus: 'active' as const };
    expect(decideUndoBankReturn(returned, since, officer)).toEqual({ ok: true, value: 'sent' });
    const again = { ...since, isReissued: true };
    expect(codeOf(decideUndoBankReturn(returned, again, officer))).toBe(
      'payments.already-reissued',
    );
    const ended = { ...since, awardStatus: 'terminated' as const };
    expect(codeOf(decideUndoBankReturn(returned, ended, officer))).toBe('shared.wrong-state');
    expect(codeOf(decideUndoBankReturn(sent, since, officer))).toBe('shared.wrong-state');
  });

  it('is recovered when all of it came back, and paid until then', () => {
    const paid = {
      ...payment,
      status: 'paid' as const,
      recoveredPence: pence(300),
      recoveredLaterPence: pence(100),
    };
    expect(decideRecoverPayment(paid, pence(599), officer)).toEqual({ ok: true, value: 'paid' });
    expect(decideRecoverPayment(paid, pence(600), officer)).toEqual({
      ok: true,
      value: 'recovered',
    });
    expect(codeOf(decideRecoverPayment({ ...paid, status: 'sent' }, pence(1), officer))).toBe(
      'shared.wrong-state',
    );
  });

  it('keeps its match while money of it is recovered or being recovered (money)', () => {
    const paid = { ...payment, status: 'paid' as const };
    expect(decideUndoReconciliation({ ...paid, recoveryAskedPence: ZERO }, officer).ok).toBe(true);
    expect(
      codeOf(decideUndoReconciliation({ ...paid, recoveryAskedPence: pence(1) }, officer)),
    ).toBe('payments.recovery-open');
  });
});

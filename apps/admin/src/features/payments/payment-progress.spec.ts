import type { PaymentStatus } from '@almoner/domain/payments';
import { describe, expect, it } from 'vitest';
import { PAYMENT_STEPS, paymentProgress } from './payment-progress.js';

type Facts = Parameters<typeof paymentProgress>[0];

function progressOf(status: PaymentStatus, values: Partial<Facts> = {}) {
  return paymentProgress({
    status,
    method: 'bank',
    reference: 'ALM000000123',
    dueOn: '2026-12-01',
    sentOn: '2026-12-02',
    paidOn: '2026-12-04',
    requestedByName: 'Ailsa Reid',
    approvedByName: 'Tom Baird',
    rejectedReason: null,
    sentBackReason: null,
    heldReason: null,
    heldFrom: null,
    approvalsAsked: 1,
    approvals: [],
    ...values,
  });
}

describe('the progress of a payment', () => {
  it('explains the separation of duties of an approval by name', () => {
    expect(progressOf('requested')).toEqual({
      step: PAYMENT_STEPS.indexOf('Approved'),
      sentence: 'Ailsa Reid requested this payment, so another person must approve it.',
    });
  });

  it('explains that a third person releases', () => {
    expect(progressOf('approved').sentence).toBe(
      'Ailsa Reid requested this payment and Tom Baird approved it, so a third person must release it.',
    );
  });

  it('names the reference that the ledger has to show', () => {
    expect(progressOf('sent').sentence).toBe(
      'Sent on 2 December 2026. Waiting for the ledger to show it as ALM000000123.',
    );
  });

  it('counts the approvals where an amount asks for more than one', () => {
    const approvals = [
      {
        level: 1,
        approvedByName: 'Tom Baird',
        onBehalfOfName: null,
        approvedAt: '2026-12-01T09:00:00.000Z',
      },
    ];
    expect(progressOf('requested', { approvalsAsked: 2, approvals }).sentence).toBe(
      'Ailsa Reid requested this payment. It has 1 of 2 approvals, so one more person must approve it.',
    );
    expect(progressOf('requested', { approvalsAsked: 3, approvals }).sentence).toMatch(
      /1 of 3 approvals, so 2 more people must approve it\.$/,
    );
  });

  it('stays at the step it had reached while it is on hold', () => {
    const held = progressOf('held', {
      heldFrom: 'approved',
      heldReason: 'The lease is not signed.',
    });
    expect(held.step).toBe(progressOf('approved').step);
    expect(held.sentence).toMatch(/^On hold: The lease is not signed\./);
  });

  it('says why a planned payment was sent back', () => {
    const sentBackReason = 'The bank details are old.';
    expect(progressOf('planned', { sentBackReason }).sentence).toMatch(
      /^Sent back: The bank details are old\. Planned for 1 December 2026\./,
    );
  });

  it('has every step behind it when paid, and none when cancelled', () => {
    expect(progressOf('paid').step).toBe(PAYMENT_STEPS.length);
    expect(progressOf('cancelled').step).toBeNull();
  });
});

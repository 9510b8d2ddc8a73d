import type { PaymentStatus } from '@almoner/domain/payments';
import { describe, expect, it } from '@jest/globals';
import { PAYMENT_STEPS, paymentProgress } from './payment-progress.js';

function progressOf(status: PaymentStatus, rejectedReason: string | null = null) {
  return paymentProgress({
    status,
    reference: 'ALM000000123',
    dueOn: '2026-12-01',
    sentOn: '2026-12-02',
    paidOn: '2026-12-04',
    requestedByName: 'Ailsa Reid',
    approvedByName: 'Tom Baird',
    rejectedReason,
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

  it('says why a planned payment was rejected', () => {
    expect(progressOf('planned', 'The bank details are old.').sentence).toMatch(
      /^Rejected: The bank details are old\. Planned for 1 December 2026\./,
    );
  });

  it('has every step behind it when paid, and none when cancelled', () => {
    expect(progressOf('paid').step).toBe(PAYMENT_STEPS.length);
    expect(progressOf('cancelled').step).toBeNull();
  });
});

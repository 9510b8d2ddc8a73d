import { describe, expect, it } from 'vitest';
import { choosableStep, chosenFor, countAndSum, totalsByFund } from './payment-selection.js';
import type { CheckedPayment, PaymentRow } from './payments-types.js';

const both = { request: true, approve: true };

function checked(fundCode: string, amountPence: number): CheckedPayment {
  return { fundCode, amountPence } as CheckedPayment;
}

describe('choosing payments from the list', () => {
  it('offers the step that their state leads to, to who may take it', () => {
    expect(choosableStep({ status: 'planned', triggerMet: true }, both)).toBe('request');
    expect(choosableStep({ status: 'requested', triggerMet: true }, both)).toBe('approve');
    expect(choosableStep({ status: 'planned', triggerMet: false }, both)).toBeNull();
    expect(choosableStep({ status: 'sent', triggerMet: true }, both)).toBeNull();
    const approver = { request: false, approve: true };
    expect(choosableStep({ status: 'planned', triggerMet: true }, approver)).toBeNull();
  });

  it('sorts what was chosen by its step, for who may take it', () => {
    const two = [
      { id: 'a', status: 'planned', triggerMet: true },
      { id: 'b', status: 'requested', triggerMet: true },
    ] as PaymentRow[];
    expect(chosenFor(two, 'request', both)).toEqual(['a']);
    expect(chosenFor(two, 'approve', both)).toEqual(['b']);
    expect(chosenFor(two, 'request', { request: false, approve: true })).toEqual([]);
  });
});

describe('the totals of chosen payments', () => {
  it('is summed by fund, exact to the penny', () => {
    const payments = [checked('PDI', 10), checked('CFF', 20), checked('PDI', 9_999_990)];
    expect(totalsByFund(payments)).toEqual([
      { fundCode: 'CFF', count: 1, sum: '£0.20' },
      { fundCode: 'PDI', count: 2, sum: '£100,000' },
    ]);
    expect(countAndSum(payments)).toBe('3 payments of £100,000.20');
    expect(countAndSum([checked('CFF', 100)])).toBe('1 payment of £1');
  });
});

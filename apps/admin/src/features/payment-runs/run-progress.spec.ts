import { describe, expect, it } from 'vitest';
import { runProgress } from './run-progress.js';

const payment = { status: 'in-run', acknowledgedAt: null, blockedReason: null };
const run = {
  status: 'prepared' as const,
  sendBy: '2026-11-27',
  arrivesOn: '2026-12-01',
  preparedByName: 'Ailsa Reid',
  cancelledReason: null,
  payments: [payment, payment],
};

describe('the progress of a payment run', () => {
  it('explains the separation of duties by name', () => {
    expect(runProgress(run)).toEqual({
      step: 1,
      sentence: 'Ailsa Reid prepared this run, so another person must release it.',
    });
  });

  it('says how many payments stop it', () => {
    const blocked = { ...payment, blockedReason: 'It is frozen.' };
    expect(runProgress({ ...run, payments: [payment, blocked] }).sentence).toMatch(
      /^1 of 2 payments cannot be released now/,
    );
  });

  it('counts what the bank has not answered for', () => {
    const sent = { ...payment, status: 'sent' };
    const payments = [sent, { ...sent, acknowledgedAt: '2026-11-30T09:00:00Z' }];
    expect(runProgress({ ...run, status: 'released', payments }).sentence).toBe(
      'Send the bank file by 27 November 2026: the money is there on 1 December 2026. Waiting to hear of 1 of 2 payments from the bank.',
    );
  });

  it('has every step behind it when completed, and none when cancelled', () => {
    expect(runProgress({ ...run, status: 'completed' }).step).toBe(3);
    const cancelled = { ...run, status: 'cancelled' as const, cancelledReason: 'Wrong month' };
    expect(runProgress(cancelled)).toMatchObject({ step: null });
    expect(runProgress(cancelled).sentence).toMatch(/^Cancelled: Wrong month\./);
  });
});

import { describe, expect, it } from 'vitest';
import { answerOf } from '../testing/index.js';
import {
  decideCoveredPeriod,
  decideEarly,
  proposedPeriod,
  type RequestFacts,
  type RequestTerms,
} from './index.js';

const facts: RequestFacts = {
  reference: 'ALM000000002',
  dueOn: '2026-10-01',
  financialYear: 2026,
  awardFrom: '2026-06-01',
  awardTo: '2028-05-31',
  nextDueOn: null,
  others: [],
};
const first = { reference: 'ALM000000001', from: '2026-07-01', to: '2026-09-30' };

function terms(values: Partial<RequestTerms> = {}): RequestTerms {
  return { covers: null, earlyReason: null, overlapReason: null, ...values };
}

describe('a payment long before it is due (no money ahead of need)', () => {
  const limit = { today: '2026-11-30', earlyPaymentDays: 14 };
  const due = (dueOn: string, reason: string | null = null) =>
    decideEarly([{ reference: 'ALM000000001', dueOn }], reason, limit);

  it('asks for a reason from the day after the limit, and not on it', () => {
    expect(due('2026-12-14')).toMatchObject({ ok: true, value: null });
    expect(due('2026-12-15')).toMatchObject({
      ok: false,
      refusal: { code: 'payments.not-due-yet', errors: [{ pointer: '/earlyReason' }] },
    });
  });

  it('keeps the reason only where one was asked for, and takes no blank one', () => {
    expect(due('2026-12-15', 'The rent of the quarter')).toMatchObject({
      ok: true,
      value: 'The rent of the quarter',
    });
    expect(answerOf(due('2026-12-15', '  '))).toBe('payments.not-due-yet /earlyReason');
    expect(due('2026-11-30', 'Said anyway')).toMatchObject({ ok: true, value: null });
  });
});

describe('the period that a payment covers', () => {
  it.each<[string, Partial<RequestFacts>, string, string]>([
    ['the quarter in which it is due', {}, '2026-10-01', '2026-12-31'],
    ['up to the next instalment', { nextDueOn: '2026-11-01' }, '2026-10-01', '2026-10-31'],
    ['no day before the award', { dueOn: '2026-04-01' }, '2026-06-01', '2026-06-30'],
    [
      'what an earlier payment leaves',
      { dueOn: '2026-09-01', others: [first] },
      '2026-10-01',
      '2026-12-31',
    ],
    ['the last quarter across the new year', { dueOn: '2027-01-04' }, '2027-01-04', '2027-03-31'],
    [
      'the first open quarter where it is late',
      { dueOn: '2027-05-04' },
      '2026-06-01',
      '2026-06-30',
    ],
    ['a leap day', { financialYear: 2027, dueOn: '2028-02-29' }, '2028-02-29', '2028-03-31'],
  ])('is proposed as %s', (_name, values, from, to) => {
    expect(proposedPeriod({ ...facts, ...values })).toEqual({ from, to });
  });

  it.each<[string, string, string, string]>([
    ['the day before the award', '2026-05-31', '2026-09-30', '/coversFrom'],
    ['the day after the year', '2026-10-01', '2027-04-01', '/coversTo'],
    ['the year 1026', '1026-10-01', '2026-12-31', '/coversFrom'],
    ['the year 9999', '2026-10-01', '9999-12-31', '/coversTo'],
    ['an end before its begin', '2026-10-02', '2026-10-01', '/coversTo'],
  ])('is refused on %s (dates)', (_name, from, to, pointer) => {
    expect(decideCoveredPeriod(terms({ covers: { from, to } }), facts)).toMatchObject({
      ok: false,
      refusal: { code: 'shared.invalid', errors: [{ pointer }] },
    });
  });

  it('covers no day twice without a reason, which is kept only then', () => {
    const twice = { covers: { from: '2026-09-30', to: '2026-12-31' } };
    const among = { ...facts, others: [first] };
    expect(decideCoveredPeriod(terms(twice), among)).toMatchObject({
      ok: false,
      refusal: { code: 'payments.period-overlaps', errors: [{ pointer: '/overlapReason' }] },
    });
    const overlapReason = 'The first one was too small';
    expect(decideCoveredPeriod(terms({ ...twice, overlapReason }), among)).toMatchObject({
      ok: true,
      value: { overlapReason },
    });
    expect(decideCoveredPeriod(terms({ overlapReason }), among)).toMatchObject({
      ok: true,
      value: { covers: { from: '2026-10-01' }, overlapReason: null },
    });
  });
});

import { describe, expect, it } from 'vitest';
import { refusalSentence } from '../shared/index.js';
import { answerOf } from '../testing/index.js';
import { CORE_DUTIES, decideSeparation, DUTIES, isSeparated, type Duty } from './index.js';

const isla = { userId: 'isla', name: 'Isla Grant' };
const rory = { userId: 'rory', name: 'Rory Sinclair' };

const corePairs = CORE_DUTIES.flatMap((one) =>
  CORE_DUTIES.filter((other) => other !== one).map((other): [Duty, Duty] => [one, other]),
);

describe('separation of duties (money rule 7)', () => {
  it.each(corePairs)('lets nobody who is %s be %s as well', (held, wanted) => {
    const decision = decideSeparation(wanted, [{ ...isla, duty: held }], isla);
    expect(decision).toMatchObject({ ok: false, refusal: { code: 'separation.same-person' } });
    expect(decideSeparation(wanted, [{ ...isla, duty: held }], rory).ok).toBe(true);
  });

  it.each([
    ['application-scorer', 'application-decider'],
    ['application-scorer', 'award-approver'],
    ['application-decider', 'award-approver'],
    ['payment-approver', 'payment-approver'],
    ['variation-proposer', 'variation-approver'],
    ['run-preparer', 'payment-releaser'],
    ['budget-change-proposer', 'budget-change-confirmer'],
    ['levels-proposer', 'levels-confirmer'],
    ['virement-requester', 'virement-approver'],
    ['recovery-requester', 'recovery-approver'],
    ['receipt-recorder', 'receipt-booker'],
    ['loss-requester', 'loss-approver'],
    ['loss-approver', 'loss-approver'],
  ] as const)('keeps %s and %s apart, in either order', (one, other) => {
    expect(isSeparated(one, other)).toBe(true);
    expect(isSeparated(other, one)).toBe(true);
  });

  it('keeps every duty apart from some other', () => {
    for (const duty of DUTIES) {
      expect(DUTIES.some((other) => isSeparated(duty, other))).toBe(true);
    }
  });

  it('says who did the other half', () => {
    const decision = decideSeparation(
      'award-approver',
      [{ ...isla, duty: 'award-recommender' }],
      isla,
    );
    expect(decision.ok ? '' : refusalSentence(decision.refusal)).toBe(
      'Isla Grant drafted this award, so another person must approve the award.',
    );
  });

  it('lets a person do the same once more, but for two approvals of a payment', () => {
    for (const duty of CORE_DUTIES)
      expect([duty, isSeparated(duty, duty)]).toEqual([duty, duty === 'payment-approver']);
  });

  it('counts the person who delegated as well as the delegate', () => {
    const duties = [{ ...rory, duty: 'payment-requester' as const }];
    expect(answerOf(decideSeparation('payment-approver', duties, isla, rory))).toBe(
      'separation.same-person',
    );
    expect(decideSeparation('payment-approver', duties, isla).ok).toBe(true);
  });
});

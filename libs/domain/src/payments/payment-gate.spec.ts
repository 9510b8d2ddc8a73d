import { describe, expect, it } from 'vitest';
import { pence } from '../money/index.js';
import { answerOf } from '../testing/index.js';
import { DATE_GATE, decideGate, decidePayable, triggerWords, type PaymentGate } from './index.js';

const CONDITION: PaymentGate = {
  ...DATE_GATE,
  trigger: 'condition',
  condition: 'Constitution adopted',
  met: false,
};
const RETURN: PaymentGate = {
  ...DATE_GATE,
  trigger: 'return',
  returnKind: 'outcome',
  returnYear: 2026,
  met: false,
};

describe('what an instalment waits for', () => {
  it('refuses the money while its condition is open, naming it (money rule 5)', () => {
    expect(decideGate(CONDITION)).toMatchObject({
      refusal: { code: 'payments.condition-open', params: { condition: 'Constitution adopted' } },
    });
    expect(decideGate({ ...CONDITION, met: true }).ok).toBe(true);
  });

  it('refuses the money until its return is accepted (money rule 5)', () => {
    expect(decideGate(RETURN)).toMatchObject({
      refusal: { code: 'payments.return-open', params: { kind: 'outcomes', period: '2026-27' } },
    });
    expect(decideGate({ ...RETURN, met: true }).ok).toBe(true);
  });

  it('is asked wherever money may leave', () => {
    const year = {
      financialYear: 2026,
      amountPence: pence(100),
      status: 'confirmed' as const,
    };
    const context = {
      awardStatus: 'active' as const,
      year,
      othersPence: [],
      fairWork: 'not-asked' as const,
      bankDetails: 'verified' as const,
      bacsCreditPence: pence(2_000_000_000),
      payeeName: 'Muirend Hub',
      today: '2026-11-23',
    };
    const asked = { financialYear: 2026, amountPence: pence(100) };
    expect(decidePayable(asked, { ...context, gate: DATE_GATE }).ok).toBe(true);
    expect(answerOf(decidePayable(asked, { ...context, gate: CONDITION }))).toBe(
      'payments.condition-open',
    );
    expect(answerOf(decidePayable(asked, { ...context, gate: RETURN }))).toBe(
      'payments.return-open',
    );
  });

  it('is said in words', () => {
    expect(triggerWords(DATE_GATE)).toBe('On its due date');
    expect(triggerWords(CONDITION)).toBe('Waiting for: Constitution adopted');
    expect(triggerWords({ ...CONDITION, met: true })).toBe('Condition met: Constitution adopted');
    expect(triggerWords(RETURN)).toBe('Waiting for: outcomes return for 2026-27');
  });
});

import { describe, expect, it } from 'vitest';
import { answerOf, FUND_ID, staff } from '../testing/index.js';
import { decideEditIndicator, decideNewIndicator } from './index.js';

const everywhere = staff('Ailsa', ['fund-officer']);
const limited = staff('Rory', ['fund-officer'], FUND_ID);

describe('who may define an indicator (permission)', () => {
  it('lets a person of one fund define what that fund measures, and nothing for every fund', () => {
    expect(decideEditIndicator({ fundId: FUND_ID }, limited).ok).toBe(true);
    expect(decideEditIndicator({ fundId: null }, limited)).toMatchObject({
      refusal: { code: 'shared.not-permitted' },
    });
    expect(decideEditIndicator({ fundId: null }, everywhere).ok).toBe(true);
  });

  it('refuses whose role does not edit outcomes', () => {
    expect(answerOf(decideEditIndicator({ fundId: FUND_ID }, staff('Una', ['auditor'])))).toBe(
      'shared.not-permitted',
    );
  });
});

describe('a new indicator', () => {
  it.each([
    ['percent', 'sum'],
    ['people', 'ratio'],
  ] as const)('refuses %s with the rule %s and names the rule', (unit, rule) => {
    expect(decideNewIndicator({ fundId: null, unit, rule }, everywhere)).toMatchObject({
      refusal: { code: 'shared.invalid', errors: [{ pointer: '/rule' }] },
    });
  });

  it('accepts a rule that suits the unit', () => {
    expect(
      decideNewIndicator({ fundId: null, unit: 'percent', rule: 'ratio' }, everywhere).ok,
    ).toBe(true);
  });
});

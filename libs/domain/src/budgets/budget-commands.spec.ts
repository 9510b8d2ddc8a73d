import { describe, expect, it } from 'vitest';
import { pence, ZERO } from '../money/index.js';
import { answerOf, FUND_ID, staff } from '../testing/index.js';
import {
  budgetLineCommands,
  budgetLineWords,
  decideCloseYear,
  decideOverProgrammingSize,
  overProgrammingOf,
  type FundBudgetLine,
} from './index.js';

const finance = staff('Morag Shaw', ['finance-officer']);
const line: FundBudgetLine = {
  id: 'line-1',
  fundId: FUND_ID,
  financialYear: 2026,
  pot: 'main',
  status: 'open',
  authority: 'approved',
  authorityPence: null,
  overProgrammingBasisPoints: 0,
  allocatedPence: pence(1_000),
  availablePence: pence(1_000),
  reservedPence: ZERO,
  committedPence: ZERO,
  paidPence: ZERO,
};
const closed: FundBudgetLine = { ...line, status: 'closed' };

describe('the year of a budget', () => {
  it('is closed by finance', () => {
    expect(decideCloseYear(line, finance)).toEqual({ ok: true, value: 'closed' });
    expect(answerOf(decideCloseYear(line, staff('Rory', ['finance-approver'])))).toBe(
      'shared.not-permitted',
    );
    expect(answerOf(decideCloseYear(line, staff('Rory', ['finance-officer'], 'other')))).toBe(
      'shared.not-permitted',
    );
  });

  it.each([['reservedPence'], ['committedPence']] as const)(
    'is not closed while a penny stands in %s',
    (field) => {
      const open = { ...line, availablePence: pence(999), [field]: pence(1) };
      expect(decideCloseYear(open, finance)).toMatchObject({
        refusal: { code: 'budgets.year-has-open-money', params: { financialYear: '2026-27' } },
      });
    },
  );

  it('says which command it offers', () => {
    expect(budgetLineCommands(closed, [], '2026-11-30', finance)).toMatchObject([
      { command: 'close', allowed: false, code: 'shared.wrong-state' },
      { command: 'reopen', allowed: true },
    ]);
  });

  it('is named with its pot unless it is the main one', () => {
    expect(budgetLineWords(line)).toBe('2026-27');
    expect(budgetLineWords({ ...line, pot: 'Capital' })).toBe('2026-27 (Capital)');
  });
});

describe('recording over-programming', () => {
  it('is a share of the allocation in whole pence, rounded down', () => {
    expect(overProgrammingOf(pence(1_999), 500)).toBe(99);
    expect(overProgrammingOf(pence(Number.MAX_SAFE_INTEGER), 2_500)).toBe(2_251_799_813_685_247);
  });

  it('takes 0 to 25 % and nothing else', () => {
    for (const allowed of [0, 1, 2_500])
      expect(decideOverProgrammingSize(line, allowed)).toEqual({ ok: true, value: allowed });
    for (const refused of [-1, 2_501, 0.5, Number.NaN])
      expect(decideOverProgrammingSize(line, refused)).toMatchObject({
        refusal: { code: 'shared.invalid', errors: [{ pointer: '/basisPoints' }] },
      });
  });

  it('does not go under what is used already, nor change a closed year', () => {
    const used = { ...line, availablePence: pence(-50), reservedPence: pence(1_050) };
    expect(decideOverProgrammingSize(used, 500).ok).toBe(true);
    expect(decideOverProgrammingSize(used, 499)).toMatchObject({
      refusal: { code: 'budgets.over-programming-in-use', params: { used: '£0.50' } },
    });
    expect(decideOverProgrammingSize(closed, 0)).toMatchObject({
      refusal: { code: 'budgets.year-closed' },
    });
  });
});

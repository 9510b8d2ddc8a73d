import { BUDGET_ACCOUNTS } from '@almoner/domain/budgets';
import { describe, expect, it } from 'vitest';
import {
  accountSumWords,
  authorityDifference,
  BUDGET_FIGURES,
  budgetLineName,
  overProgrammingSentence,
  purposeWords,
} from './budgets-labels.js';

const LINE = {
  allocatedPence: 100,
  availablePence: 40,
  lapsedPence: 0,
  reservedPence: 30,
  indicativePence: 5,
  committedPence: 20,
  paidPence: 10,
};

describe('the figures of a budget line', () => {
  it('name what is left of a closed year lapsed, and of an open one available (lapsed)', () => {
    const words = (line: typeof LINE & { status: string }) =>
      BUDGET_ACCOUNTS.map((account) => accountSumWords(line, account));
    expect(words({ ...LINE, status: 'open' })).toEqual([
      '£1 allocated',
      '£0.40 available',
      '£0.30 reserved',
      '£0.20 committed',
      '£0.10 paid',
    ]);
    const closed = { ...LINE, status: 'closed', availablePence: 0, lapsedPence: 40 };
    expect(accountSumWords(closed, 'available')).toBe('£0.40 lapsed');
  });

  it('add up, where what is indicative is a part of what is reserved', () => {
    const parts = BUDGET_FIGURES.filter(({ key }) => key !== 'allocated' && key !== 'indicative');
    const sum = parts.reduce((total, { field }) => total + LINE[field], 0);
    expect(sum).toBe(LINE.allocatedPence);
  });

  it('say what the money is for', () => {
    expect(purposeWords({ budgetType: 'resource', ringFenced: false })).toBe('Resource money.');
    expect(purposeWords({ budgetType: 'capital', ringFenced: true })).toBe(
      'Capital money, ring-fenced for one purpose.',
    );
  });

  it('say how far a line is over-programmed only where it is', () => {
    const line = { overProgrammingBasisPoints: 250, overProgrammingPence: 7_500_000 };
    expect(overProgrammingSentence(line)).toBe(
      'Over-programming of 2.5% is recorded: awards may go £75,000 beyond what is allocated.',
    );
    const none = { overProgrammingBasisPoints: 0, overProgrammingPence: 0 };
    expect(overProgrammingSentence(none)).toBe('');
  });

  it('say what was moved since the authority was given (authority)', () => {
    const words = (allocatedPence: number, authorityPence: number | null) =>
      authorityDifference({ allocatedPence, authorityPence });
    expect([words(100, null), words(100, 100), words(150, 100), words(100, 150)]).toEqual([
      '',
      '',
      ', £0.50 more since',
      ', £0.50 less since',
    ]);
  });

  it('name the pot of a line only where it is ring-fenced', () => {
    expect(budgetLineName({ financialYear: '2026-27', pot: 'main' })).toBe('2026-27');
    expect(budgetLineName({ financialYear: '2026-27', pot: 'Capital' })).toBe('2026-27, Capital');
  });
});

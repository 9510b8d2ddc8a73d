import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { LARGEST, pence, sumPence, ZERO, type Pence } from '../money/index.js';
import { answerOf, FUND_ID, staff } from '../testing/index.js';
import {
  allocationMovements,
  applyMovements,
  BUDGET_ACCOUNTS,
  decideAllocationMovements,
  decideLowerAllocation,
  decideNewBudgetLine,
  movementLines,
  movementsOf,
  shownBudget,
  sumShownBudgets,
  type BudgetLine,
  type Movement,
} from './index.js';

const finance = staff('Morag Shaw', ['finance-officer']);
const empty: BudgetLine = {
  id: 'line-1',
  financialYear: 2026,
  pot: 'main',
  status: 'open',
  authority: 'approved',
  overProgrammingBasisPoints: 0,
  allocatedPence: ZERO,
  availablePence: ZERO,
  reservedPence: ZERO,
  committedPence: ZERO,
  paidPence: ZERO,
};
const line: BudgetLine = { ...empty, allocatedPence: pence(1000), availablePence: pence(1000) };
const reserve = (amount: number): Movement => ({
  budgetLineId: 'line-1',
  from: 'available',
  to: 'reserved',
  amountPence: pence(amount),
});
const release = (amount: number): Movement => ({
  ...reserve(amount),
  from: 'reserved',
  to: 'available',
});

const movements: fc.Arbitrary<Movement> = fc
  .record({
    from: fc.constantFrom(...BUDGET_ACCOUNTS),
    to: fc.constantFrom(...BUDGET_ACCOUNTS),
    amountPence: fc.integer({ min: 1, max: 10_000 }).map(pence),
  })
  .filter(({ from, to }) => from !== to)
  .map((movement) => ({ ...movement, budgetLineId: 'line-1' }));

/** One step of a random history: a movement the line refuses or cannot hold changes nothing. */
function step(before: BudgetLine, movement: Movement): BudgetLine {
  try {
    const decision = applyMovements(before, [movement]);
    return decision.ok ? { ...before, ...decision.value } : before;
  } catch (error) {
    if (error instanceof RangeError) return before;
    throw error;
  }
}

describe('movements of a budget line', () => {
  it('conserves money: allocated = available + reserved + committed + paid after any history', () => {
    fc.assert(
      fc.property(fc.array(movements, { maxLength: 60 }), (history) => {
        let now = empty;
        for (const movement of history) {
          now = step(now, movement);
          const { availablePence, reservedPence, committedPence, paidPence } = now;
          const held = sumPence([availablePence, reservedPence, committedPence, paidPence]);
          expect(now.allocatedPence).toBe(held);
          expect(now.availablePence).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('balances every journal', () => {
    fc.assert(
      fc.property(fc.array(movements, { maxLength: 20 }), (journal) => {
        expect(sumPence(movementLines(journal).map((entry) => entry.amountPence))).toBe(0);
      }),
    );
  });

  it('is as it was after a movement and its reverse', () => {
    const there = applyMovements(line, [reserve(400)]);
    const after = there.ok ? { ...line, ...there.value } : line;
    expect(after.availablePence).toBe(600);
    expect(applyMovements(after, [release(400)])).toEqual({
      ok: true,
      value: expect.objectContaining({ availablePence: 1000, reservedPence: 0 }),
    });
  });

  it('refuses to over-commit: a penny more than is available, in words with both amounts', () => {
    expect(applyMovements(line, [reserve(1000)]).ok).toBe(true);
    expect(applyMovements(line, [reserve(1001)])).toMatchObject({
      ok: false,
      refusal: {
        code: 'budgets.insufficient',
        params: { financialYear: '2026-27', available: '£10', requested: '£10.01' },
      },
    });
  });

  it('refuses to over-commit by several movements that would each fit', () => {
    expect(answerOf(applyMovements(line, [reserve(600), reserve(600)]))).toBe(
      'budgets.insufficient',
    );
  });

  it('goes below zero by the over-programming that a fund records and no further', () => {
    const programmed = { ...line, overProgrammingBasisPoints: 1_000 };
    expect(applyMovements(programmed, [reserve(1100)]).ok).toBe(true);
    expect(answerOf(applyMovements(programmed, [reserve(1101)]))).toBe('budgets.insufficient');
  });

  it('measures over-programming against the allocation after the movement, rounded down', () => {
    const programmed = { ...line, overProgrammingBasisPoints: 999 };
    expect(applyMovements(programmed, [reserve(1099)]).ok).toBe(true);
    expect(answerOf(applyMovements(programmed, [reserve(1100)]))).toBe('budgets.insufficient');
    const full = { ...programmed, availablePence: ZERO, reservedPence: pence(1000) };
    expect(applyMovements(full, allocationMovements('line-1', pence(-90))).ok).toBe(true);
    expect(answerOf(applyMovements(full, allocationMovements('line-1', pence(-91))))).toBe(
      'budgets.insufficient',
    );
  });

  it('refuses every movement on a closed line, and none of other lines', () => {
    const closed: BudgetLine = { ...line, status: 'closed' };
    const refused = { refusal: { code: 'budgets.year-closed' } };
    expect(applyMovements(closed, [reserve(1)])).toMatchObject(refused);
    expect(applyMovements(closed, allocationMovements('line-1', pence(1)))).toMatchObject(refused);
    expect(applyMovements(closed, [{ ...reserve(1), budgetLineId: 'line-2' }]).ok).toBe(true);
  });

  it('releases money even where over-programming has left less than nothing', () => {
    const over = { ...line, availablePence: pence(-50), reservedPence: pence(1050) };
    expect(applyMovements(over, [release(10)]).ok).toBe(true);
  });

  it('throws where money would leave an account that does not hold it', () => {
    const commit: Movement = { ...reserve(1), from: 'reserved', to: 'committed' };
    expect(() => applyMovements(line, [commit])).toThrow(RangeError);
  });

  it('refuses a movement whose amount would turn its direction round', () => {
    expect(() => movementLines([reserve(-5)])).toThrow(RangeError);
    expect(() => movementLines([reserve(0)])).toThrow(RangeError);
  });

  it('leaves movements of other budget lines alone', () => {
    const other = { ...reserve(5000), budgetLineId: 'line-2' };
    expect(applyMovements(line, [other])).toMatchObject({ value: { availablePence: 1000 } });
  });

  it('makes no movement of nothing', () => {
    const amounts = [{ budgetLineId: 'line-1', amountPence: ZERO }];
    expect(movementsOf({ from: 'available', to: 'reserved' }, amounts)).toEqual([]);
  });

  it('adds budget lines up', () => {
    const shown = { ...shownBudget(line), indicativePence: ZERO };
    const totals = sumShownBudgets([shown, { ...shown, allocatedPence: pence(1) }]);
    expect(totals).toMatchObject({ allocatedPence: 1001, availablePence: 2000 });
  });

  it('says of sums past the safe integers that they are too large to show, and keeps the others', () => {
    const shown = { ...shownBudget(line), indicativePence: ZERO, allocatedPence: LARGEST };
    expect(sumShownBudgets([shown, shown])).toMatchObject({
      allocatedPence: null,
      availablePence: 2000,
    });
  });
});

describe('allocating a budget', () => {
  const allocate = (amount: number) => decideAllocationMovements(line, pence(amount));
  const lower = (amount: number, actor = finance) =>
    decideLowerAllocation(FUND_ID, line, pence(amount), actor);

  it('adds from funding and takes back to it', () => {
    const amountPence: Pence = pence(300);
    const move = { budgetLineId: 'line-1', amountPence };
    expect(allocate(300)).toEqual({
      ok: true,
      value: [{ ...move, from: 'funding', to: 'available' }],
    });
    expect(allocate(-300)).toEqual({
      ok: true,
      value: [{ ...move, from: 'available', to: 'funding' }],
    });
  });

  it('lowers the allocation by what is taken back', () => {
    expect(applyMovements(line, allocationMovements('line-1', pence(-300)))).toMatchObject({
      value: { allocatedPence: 700, availablePence: 700 },
    });
  });

  it('refuses to take back what is no longer available', () => {
    expect(allocate(-1001)).toMatchObject({ refusal: { code: 'budgets.insufficient' } });
  });

  it('refuses a change of nothing', () => {
    expect(allocate(0)).toMatchObject({ refusal: { code: 'shared.invalid' } });
  });

  it('refuses, and does not throw at, an allocation past the safe range', () => {
    expect(allocate(Number.MAX_SAFE_INTEGER)).toMatchObject({
      refusal: { code: 'shared.invalid', errors: [{ pointer: '/amountPence' }] },
    });
  });

  it('is lowered by one person and never raised by one', () => {
    expect(lower(-1).ok).toBe(true);
    expect(lower(1)).toMatchObject({ refusal: { errors: [{ pointer: '/amountPence' }] } });
  });

  it('is for finance officers, of that fund where the role is for one fund', () => {
    const refused = { ok: false, refusal: { code: 'shared.not-permitted' } };
    expect(lower(-1, staff('Isla Grant', ['fund-officer']))).toMatchObject(refused);
    expect(lower(-1, staff('Eilidh Ross', ['finance-officer'], 'other'))).toMatchObject(refused);
    expect(lower(-1, staff('Eilidh Ross', ['finance-officer'], FUND_ID)).ok).toBe(true);
  });

  it('has one line for each financial year and pot', () => {
    const wanted = { financialYear: 2026, pot: 'main', amountPence: pence(1) };
    const make = (pot: string) =>
      decideNewBudgetLine(FUND_ID, [{ financialYear: 2026, pot }], wanted, finance);
    expect(make('capital').ok).toBe(true);
    expect(answerOf(make('Main '))).toBe('budgets.line-exists');
    expect(make('main')).toMatchObject({
      refusal: { code: 'budgets.line-exists', params: { financialYear: '2026-27' } },
    });
  });

  it('refuses a new line below zero or from a person who may not allocate', () => {
    const wanted = { financialYear: 2026, pot: 'main', amountPence: pence(-1) };
    expect(answerOf(decideNewBudgetLine(FUND_ID, [], wanted, finance))).toBe(
      'shared.invalid /amountPence',
    );
    const positive = { ...wanted, amountPence: pence(1) };
    expect(answerOf(decideNewBudgetLine(FUND_ID, [], positive, staff('A', ['auditor'])))).toBe(
      'shared.not-permitted',
    );
  });
});

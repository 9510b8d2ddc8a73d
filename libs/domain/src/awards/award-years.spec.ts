import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { allocatePence, pence } from '../money/index.js';
import {
  awardYearFaults,
  decideAwardYears,
  initialAwardYears,
  nextIndicativeYear,
} from './index.js';

const CIRCLE = pence(39_949_600);
const years = (...amounts: number[]) =>
  amounts.map((amount, index) => ({ financialYear: 2023 + index, amountPence: pence(amount) }));

describe('the years of an award', () => {
  it('are sound where they add up to the award', () => {
    expect(awardYearFaults(CIRCLE, years(9_987_400, 9_987_400, 9_987_400, 9_987_400))).toEqual([]);
  });

  it('are refused a penny away from the award, with both amounts', () => {
    expect(decideAwardYears(CIRCLE, years(39_949_599))).toMatchObject({
      refusal: {
        code: 'awards.years-do-not-sum',
        params: { total: '£399,495.99', amount: '£399,496' },
        errors: [{ pointer: '/years' }],
      },
    });
  });

  it('are sound for every split of every amount', () => {
    const splits = fc.tuple(
      fc.integer({ min: 1_000, max: Number.MAX_SAFE_INTEGER }),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 }),
    );
    fc.assert(
      fc.property(splits, ([total, weights]) => {
        const parts = allocatePence(pence(total), weights);
        expect(decideAwardYears(pence(total), years(...parts)).ok).toBe(true);
      }),
    );
  });

  it.each([
    ['none', [], '/years'],
    ['one twice', [...years(50), ...years(50)], '/years/1/financialYear'],
    ['one of nothing', years(100, 0), '/years/1/amountPence'],
    ['one below zero', years(150, -50), '/years/1/amountPence'],
  ])('are refused with %s', (_case, list, pointer) => {
    const decision = decideAwardYears(pence(100), list);
    expect(decision).toMatchObject({ refusal: { code: 'shared.invalid', errors: [{ pointer }] } });
  });

  it('are refused, not thrown at, where they add up past the safe range', () => {
    const huge = years(Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
    expect(decideAwardYears(pence(100), huge)).toMatchObject({
      refusal: { code: 'awards.years-do-not-sum' },
    });
  });

  it('are refused for an award of nothing', () => {
    expect(awardYearFaults(pence(0), years(100))[0]?.pointer).toBe('/amountPence');
  });

  it('begin with a firm one, in any order given; later ones are indicative', () => {
    const drafted = initialAwardYears([...years(10, 20, 30)].reverse(), []);
    expect(drafted.map((year) => [year.financialYear, year.status])).toEqual([
      [2023, 'confirmed'],
      [2024, 'indicative'],
      [2025, 'indicative'],
    ]);
    expect(nextIndicativeYear(drafted)).toBe(2024);
    expect(nextIndicativeYear(initialAwardYears(years(10), []))).toBeNull();
  });

  it('begin with an indicative one where its budget is only planned (authority)', () => {
    const statuses = (planned: number[]) =>
      initialAwardYears(years(10, 20), planned).map((year) => year.status);
    expect(statuses([2023, 2024])).toEqual(['indicative', 'indicative']);
    expect(statuses([2024])).toEqual(['confirmed', 'indicative']);
  });

  it('wait for no year that a variation has taken away', () => {
    const [first, second, third] = initialAwardYears(years(10, 20, 30), []);
    const varied = [first!, { ...second!, amountPence: pence(0) }, third!];
    expect(nextIndicativeYear(varied)).toBe(2025);
  });
});

import { describe, expect, it } from 'vitest';
import { liveEffects, totalOf, variationBody, variationValues } from './variation-values.js';
import type { VariationBasis } from './variations-types.js';

const terms = {
  amountPence: 10_000,
  years: [{ financialYear: '2026-27', amountPence: 10_000 }],
  title: 'Family support',
  purpose: 'Visits',
  areaCodes: ['S12000050'],
  startsOn: '2026-04-01',
  endsOn: null,
};

const basis: VariationBasis = {
  awardId: 'award-1',
  awardReference: 'CFF-A-2026-0001',
  fundId: 'fund-1',
  awardStatus: 'active',
  awardVersion: 1,
  terms,
  years: [
    { financialYear: '2026-27', amountPence: 10_000, status: 'confirmed', plannedPence: 8_000 },
  ],
  lines: [
    {
      id: 'line-1',
      financialYear: '2026-27',
      pot: 'main',
      status: 'open',
      authority: 'approved',
      overProgrammingBasisPoints: 0,
      allocatedPence: 20_000,
      availablePence: 5_000,
      reservedPence: 0,
      committedPence: 15_000,
      paidPence: 0,
    },
  ],
};

describe('what is typed to vary an award', () => {
  it('starts with the award as it is, and is sent with the amount left to its years', () => {
    const values = variationValues(terms, 'More families');
    expect(variationBody(values)).toEqual({
      reason: 'More families',
      title: 'Family support',
      purpose: 'Visits',
      areaCodes: ['S12000050'],
      startsOn: '2026-04-01',
      years: [{ financialYear: '2026-27', amountPence: 10_000 }],
    });
  });

  it('has the sum of its years as its amount, and counts a year that is not typed yet as zero', () => {
    expect(
      totalOf([
        { financialYear: '2026-27', amountPence: 10_000 },
        { financialYear: '2027-28', amountPence: null },
      ]),
    ).toBe(10_000);
  });
});

describe('the effect of what is typed', () => {
  const problemOf = (amountPence: number) =>
    liveEffects(basis, [{ financialYear: '2026-27', amountPence }])[0]?.problem;

  it('says by the rule of the API what a year cannot become (money)', () => {
    expect(problemOf(15_000)).toBeNull();
    expect(problemOf(15_001)).toContain('less than the £50.01 needed');
    expect(problemOf(7_999)).toContain('£80 planned or paid');
  });

  it('says of a new year that the fund has no budget for it', () => {
    const [, added] = liveEffects(basis, [
      { financialYear: '2026-27', amountPence: 10_000 },
      { financialYear: '2027-28', amountPence: 100 },
    ]);
    expect(added).toMatchObject({
      financialYear: '2027-28',
      beforePence: 0,
      availablePence: null,
      problem: 'The fund has no budget for 2027-28.',
    });
  });
});

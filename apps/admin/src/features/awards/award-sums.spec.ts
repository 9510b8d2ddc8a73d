import { describe, expect, it } from 'vitest';
import { yearAvailability, yearsDifference } from './award-sums.js';

describe('the years of an award being typed', () => {
  it('say what is still to be given a year', () => {
    expect(yearsDifference(39_949_600, [9_987_400, 9_987_400])).toEqual({
      equal: false,
      sentence: '£199,748 is still to be given a year.',
    });
  });

  it('say by how much they are more than the award', () => {
    expect(yearsDifference(10_000, [10_000, 50])).toEqual({
      equal: false,
      sentence: 'The years add up to £0.50 more than the award.',
    });
  });

  it('are right when they add up to the penny', () => {
    expect(yearsDifference(10_001, [10_000, 1]).equal).toBe(true);
  });

  it('wait for the amount of the award', () => {
    expect(yearsDifference(null, [null])).toEqual({
      equal: false,
      sentence: 'Enter the amount of the award, then share it out.',
    });
  });

  it('count an entry that is no amount as nothing', () => {
    const typed = { text: 'abc', fault: 'not-a-number' as const };
    expect(yearsDifference(100, [typed, 100]).equal).toBe(true);
  });
});

describe('the budget of a year of an award', () => {
  it('has enough for an amount up to the last penny available', () => {
    expect(yearAvailability('2026-27', 500, 500)).toEqual({
      enough: true,
      sentence: '£5 is available in the 2026-27 budget.',
    });
  });

  it('says what is missing beyond that', () => {
    expect(yearAvailability('2026-27', 501, 500)).toEqual({
      enough: false,
      sentence: '£0.01 more than the £5 available in the 2026-27 budget.',
    });
  });

  it('says where a fund has no budget at all', () => {
    expect(yearAvailability('2028-29', null, null).sentence).toBe(
      'The fund has no budget for 2028-29.',
    );
  });
});

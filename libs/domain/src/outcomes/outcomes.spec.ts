import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  aggregate,
  isRuleForUnit,
  missingFigures,
  observationFaults,
  percentOf,
  type AggregationRule,
  type CountedObservation,
  type Indicator,
  type Observation,
} from './index.js';

const AT = '2022-05-01T10:00:00Z';
const counted = (change: Partial<CountedObservation>): CountedObservation => ({
  state: 'reported',
  value: null,
  numerator: null,
  denominator: null,
  at: AT,
  ...change,
});
const value = (given: number, at = AT) => counted({ value: given, at });
const ratio = (numerator: number, denominator: number) => counted({ numerator, denominator });

const observations = fc.array(
  fc.record({
    state: fc.constantFrom('reported' as const, 'not-available' as const),
    value: fc.option(fc.nat(1000)),
    numerator: fc.option(fc.nat(500)),
    denominator: fc.option(fc.nat(1000)),
    at: fc.constantFrom(AT, '2023-05-01T10:00:00Z', '2024-05-01T10:00:00Z'),
  }),
  { maxLength: 12 },
);

describe('the figure of an indicator', () => {
  it('adds the PDI returns of 2021-22 up to 518 children and young people', () => {
    expect(aggregate('sum', [value(214), value(176), value(128)])).toEqual({
      value: 518,
      numerator: null,
      denominator: null,
    });
  });

  it('keeps the numerator and the denominator of a ratio: 77 % is 23 of 30', () => {
    expect(aggregate('ratio', [ratio(13, 16), ratio(10, 14)])).toEqual({
      value: 77,
      numerator: 23,
      denominator: 30,
    });
  });

  it('takes the latest value where values do not add up', () => {
    const later = value(40, '2024-05-01T10:00:00Z');
    expect(aggregate('latest', [later, value(90)])?.value).toBe(40);
  });

  it('leaves "not available" out, and is unknown rather than 0 where nothing is reported', () => {
    const none = counted({ state: 'not-available', value: 7 });
    expect(aggregate('sum', [value(3), none])?.value).toBe(3);
    for (const rule of ['sum', 'ratio', 'latest'] as const) {
      expect(aggregate(rule, [none])).toBeNull();
      expect(aggregate(rule, [])).toBeNull();
    }
  });

  it('is unknown for a ratio of nothing', () => {
    expect(aggregate('ratio', [ratio(0, 0)])).toBeNull();
  });

  it('does not depend on the order of the returns', () => {
    const rules = fc.constantFrom<AggregationRule>('sum', 'ratio', 'latest');
    const shuffled = observations.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
      ),
    );
    fc.assert(
      fc.property(rules, shuffled, (rule, [list, other]) => {
        expect(aggregate(rule, other)).toEqual(aggregate(rule, list));
      }),
    );
  });

  it('is the sum of the returns that it opens', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000), { minLength: 1 }), (values) => {
        const sum = values.reduce((a, b) => a + b, 0);
        expect(
          aggregate(
            'sum',
            values.map((given) => value(given)),
          )?.value,
        ).toBe(sum);
      }),
    );
  });
});

describe('percentOf', () => {
  it.each([
    [23, 30, 77],
    [21, 29, 72],
    [1, 200, 1],
    [1, 201, 0],
    [1, 3, 33],
    [2, 3, 67],
    [0, 5, 0],
    [5, 5, 100],
  ])('gives %p of %p as %p per cent', (numerator, denominator, percent) => {
    expect(percentOf(numerator, denominator)).toBe(percent);
  });

  it('gives nothing for a part of nothing', () => {
    expect(percentOf(0, 0)).toBeNull();
  });
});

describe('an observation', () => {
  const people: Indicator = { id: 'i1', title: 'People supported', unit: 'people', rule: 'sum' };
  const share: Indicator = { id: 'i2', title: 'Share', unit: 'percent', rule: 'ratio' };
  const given = (change: Partial<Observation>): Observation => ({
    ...counted({}),
    indicatorId: 'i1',
    note: '',
    ...change,
  });
  const faults = (change: Partial<Observation>) =>
    observationFaults(given(change), '/observations/0').map((fault) => fault.pointer);

  it('is sound with whole numbers and a numerator up to the denominator', () => {
    expect(faults({ value: 0 })).toEqual([]);
    expect(faults({ numerator: 30, denominator: 30 })).toEqual([]);
    expect(faults({})).toEqual([]);
  });

  it('is refused with a numerator above the denominator (money rule 8)', () => {
    expect(faults({ numerator: 31, denominator: 30 })).toEqual(['/observations/0/numerator']);
  });

  it.each([-1, 0.5, NaN, Infinity, 1_000_000_001])('is refused with the value %p', (wrong) => {
    expect(faults({ value: wrong })).toEqual(['/observations/0/value']);
  });

  it('lacks a value, the two numbers of a ratio, or the reason why there is none', () => {
    const pointers = (indicator: Indicator, change: Partial<Observation>) =>
      missingFigures(indicator, given(change), '/o').map((fault) => fault.pointer);
    expect(pointers(people, {})).toEqual(['/o/value']);
    expect(pointers(people, { value: 0 })).toEqual([]);
    expect(pointers(share, { value: 50 })).toEqual(['/o/numerator', '/o/denominator']);
    expect(pointers(share, { state: 'not-available' })).toEqual(['/o/note']);
    expect(pointers(share, { state: 'not-available', note: 'No survey this year' })).toEqual([]);
  });

  it('never adds percentages up', () => {
    expect(isRuleForUnit('sum', 'percent')).toBe(false);
    expect(isRuleForUnit('ratio', 'percent')).toBe(true);
    expect(isRuleForUnit('latest', 'percent')).toBe(true);
    expect(isRuleForUnit('sum', 'people')).toBe(true);
    expect(isRuleForUnit('ratio', 'people')).toBe(false);
  });
});

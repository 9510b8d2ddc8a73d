import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { pence } from '../money/index.js';
import { exactMatches, type Matchable } from './index.js';

const item = (id: string, amount: number, reference: string): Matchable => ({
  id,
  amountPence: pence(amount),
  reference,
});

/** Few amounts and references, so that ties and near misses are common. */
const items = (prefix: string) =>
  fc
    .array(
      fc.tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom('ALM1', 'ALM2', 'alm 1', '', '-')),
      {
        maxLength: 12,
      },
    )
    .map((list) => list.map(([amount, reference], i) => item(`${prefix}${i}`, amount, reference)));

const shuffled = <T>(list: readonly T[]) =>
  fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });

describe('exactMatches', () => {
  it('pairs the same reference, however it is spaced, with the same amount', () => {
    expect(
      exactMatches([item('l1', 100, 'alm 000000001')], [item('p1', 100, 'ALM000000001')]),
    ).toEqual([{ lineId: 'l1', paymentId: 'p1' }]);
  });

  it('leaves a penny of difference to a person', () => {
    expect(exactMatches([item('l1', 101, 'ALM1')], [item('p1', 100, 'ALM1')])).toEqual([]);
  });

  it('leaves a reference that only contains the other to a person', () => {
    expect(exactMatches([item('l1', 100, 'ALM11')], [item('p1', 100, 'ALM1')])).toEqual([]);
  });

  it('leaves two equal lines for one payment, or two payments for one line, to a person', () => {
    const twoLines = [item('l1', 100, 'ALM1'), item('l2', 100, 'ALM1')];
    expect(exactMatches(twoLines, [item('p1', 100, 'ALM1')])).toEqual([]);
    const twoPayments = [item('p1', 100, 'ALM1'), item('p2', 100, 'alm-1')];
    expect(exactMatches([item('l1', 100, 'ALM1')], twoPayments)).toEqual([]);
  });

  it('leaves a payment that one line names by reference and another by roll number to a person', () => {
    const twice = [item('p1', 100, 'ALM1'), item('p1', 100, 'AB/1234')];
    expect(exactMatches([item('l1', 100, 'AB 1234')], twice)).toEqual([
      { lineId: 'l1', paymentId: 'p1' },
    ]);
    const lines = [item('l1', 100, 'AB 1234'), item('l2', 100, 'ALM1')];
    expect(exactMatches(lines, twice)).toEqual([]);
  });

  it('matches nothing by an empty reference', () => {
    expect(exactMatches([item('l1', 100, ' - ')], [item('p1', 100, '')])).toEqual([]);
  });

  it('uses no line and no payment twice', () => {
    fc.assert(
      fc.property(items('l'), items('p'), (lines, payments) => {
        const matches = exactMatches(lines, payments);
        expect(new Set(matches.map((match) => match.lineId)).size).toBe(matches.length);
        expect(new Set(matches.map((match) => match.paymentId)).size).toBe(matches.length);
      }),
    );
  });

  it('gives the same matches for any order of lines and payments', () => {
    const orders = fc
      .tuple(items('l'), items('p'))
      .chain(([lines, payments]) =>
        fc.tuple(fc.constant(lines), fc.constant(payments), shuffled(lines), shuffled(payments)),
      );
    fc.assert(
      fc.property(orders, ([lines, payments, otherLines, otherPayments]) => {
        expect(exactMatches(otherLines, otherPayments)).toEqual(exactMatches(lines, payments));
      }),
    );
  });

  it('finds every pair where references are unique, and matches the same amount only', () => {
    const amounts = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 30 });
    fc.assert(
      fc.property(amounts, (pairs) => {
        const lines = pairs.map(([amount], i) => item(`l${i}`, amount, `ALM${i}`));
        const payments = pairs.map(([, amount], i) => item(`p${i}`, amount, `ALM${i}`));
        const expected = pairs.filter(([a, b]) => a === b).length;
        const matches = exactMatches(lines, payments);
        expect(matches).toHaveLength(expected);
        for (const { lineId, paymentId } of matches)
          expect(lineId.slice(1)).toBe(paymentId.slice(1));
      }),
    );
  });
});

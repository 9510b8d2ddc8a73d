import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { pence, sumPence } from '../money/index.js';
import {
  methodOfAllocation,
  sharesOfTransfer,
  sharesOfTransfers,
  splitByShares,
  type AreaPart,
} from './index.js';

const SHARES: AreaPart[] = [
  { areaCode: 'ADP-angus', amountPence: pence(100) },
  { areaCode: 'ADP-dundee-city', amountPence: pence(201) },
  { areaCode: 'ADP-perth-and-kinross', amountPence: pence(33) },
];

const amountsOf = (parts: readonly AreaPart[]) => parts.map(({ amountPence }) => amountPence);

const shares = fc
  .array(fc.integer({ min: 1, max: 500_000_000 }), { minLength: 1, maxLength: 6 })
  .map((amounts): AreaPart[] =>
    amounts.map((amount, index) => ({ areaCode: `ADP-${index}`, amountPence: pence(amount) })),
  );

describe('the shares of an award', () => {
  it('are what was allocated while the award has the amount it was made with', () => {
    expect(splitByShares(pence(334), SHARES)).toEqual(SHARES);
  });

  it('follow another amount in proportion, exact to the penny (money rule 2)', () => {
    fc.assert(
      fc.property(shares, fc.integer({ min: 0, max: 900_000_000 }), (list, amount) => {
        expect(sumPence(amountsOf(splitByShares(pence(amount), list)))).toBe(amount);
      }),
    );
  });

  it('come to the shares of the award when all of it was transferred in parts (money rule 2)', () => {
    fc.assert(
      fc.property(
        shares,
        fc.array(fc.double({ min: 0.01, max: 0.9, noNaN: true }), { maxLength: 4 }),
        (list, cuts) => {
          let left: number = sumPence(amountsOf(list));
          let sent: AreaPart[] = list.map(({ areaCode }) => ({ areaCode, amountPence: pence(0) }));
          const parts = [
            ...cuts.map((cut) => Math.floor(left * cut * 0.25)).filter((n) => n > 100),
          ];
          for (const part of [...parts, null]) {
            const amount = part ?? left;
            if (amount <= 0) continue;
            left -= amount;
            const now = sharesOfTransfer(pence(amount), list, sent);
            expect(sumPence(amountsOf(now))).toBe(amount);
            sent = sent.map((before, index) => ({
              ...before,
              amountPence: pence(before.amountPence + now[index]!.amountPence),
            }));
          }
          expect(sumPence(amountsOf(sent))).toBe(sumPence(amountsOf(list)));
        },
      ),
    );
  });

  it('never take a penny back from an area: two halves of an odd amount', () => {
    const first = sharesOfTransfer(pence(167), SHARES, []);
    const second = sharesOfTransfer(pence(167), SHARES, first);
    expect(amountsOf(second).every((amount) => amount >= 0)).toBe(true);
    expect(first.map((part, i) => part.amountPence + second[i]!.amountPence)).toEqual([
      100, 201, 33,
    ]);
  });
});

describe('the shares of transfers that are released together', () => {
  it('are those of one after the other, for each award by itself', () => {
    const ofAward = (awardId: string) =>
      SHARES.map((share) => ({ ...share, awardId, sentPence: pence(0) }));
    const transfers = ['a', 'b', 'a'].map((awardId) => ({ awardId, amountPence: pence(167) }));
    const [first, other, second] = sharesOfTransfers(transfers, [...ofAward('a'), ...ofAward('b')]);
    expect(other).toEqual(first);
    expect(second).toEqual(sharesOfTransfer(pence(167), SHARES, first!));
    expect(first).toEqual(sharesOfTransfer(pence(167), SHARES, []));
  });
});

describe('how an allocation moves', () => {
  it('is a transfer to a health board, and a bank payment to anybody else', () => {
    expect(methodOfAllocation('health-board')).toBe('transfer');
    expect(methodOfAllocation('public-body')).toBe('bank');
    expect(methodOfAllocation('charity')).toBe('bank');
  });
});

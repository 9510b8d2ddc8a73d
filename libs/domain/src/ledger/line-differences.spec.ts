import { describe, expect, it } from 'vitest';
import { LARGEST, pence } from '../money/index.js';
import { lineDifferences, nearAmounts } from './line-differences.js';

const line = {
  amountPence: 1_234_567,
  reference: 'GRANT 046',
  payee: 'FORTHGATE WHOLE FAMILY TEAM',
  date: '2026-11-20',
};
const payment = {
  amountPence: 1_234_567,
  reference: 'GRANT046',
  organisationName: 'Forthgate Whole Family Team',
  sentOn: '2026-11-20',
};

describe('what differs between a ledger line and a payment', () => {
  it('is nothing where amount, payee, reference and day are the same, whatever the spelling', () => {
    expect(lineDifferences(line, payment)).toEqual([]);
  });

  it.each([
    [{ amountPence: 1_234_500 }, 'The line is £0.67 more'],
    [{ amountPence: 2_234_567 }, 'The line is £10,000 less'],
    [{ organisationName: 'Muirend Hub' }, 'The payee is Muirend Hub'],
    [{ reference: 'ALM000000046' }, 'The reference is ALM000000046'],
    [{ sentOn: '2026-11-19' }, 'Sent 1 day before the line'],
    [{ sentOn: '2026-11-22' }, 'Sent 2 days after the line'],
  ])('names %o by itself', (change, words) => {
    expect(lineDifferences(line, { ...payment, ...change })).toEqual([words]);
  });

  it.each([
    ['FORTHGATE WHOLE FA', 'Forthgate Whole Family Team', true],
    ['FEIS A BHAILE', 'Fèis a’ Bhaile', true],
    ['HUB', 'Hub of Families', false],
    ['', 'Muirend Hub', false],
  ])('knows the name %s of a ledger for %s: %s', (payee, organisationName, isSame) => {
    const found = lineDifferences({ ...line, payee }, { ...payment, organisationName });
    expect(found.length === 0).toBe(isSame);
  });
});

describe('the amounts near to one', () => {
  it('are within a tenth of it, in whole pence', () => {
    expect(nearAmounts(pence(1_000))).toEqual({ from: 900, to: 1_100 });
    expect(nearAmounts(pence(9))).toEqual({ from: 9, to: 9 });
    expect(nearAmounts(pence(0))).toEqual({ from: 0, to: 0 });
  });

  it('stay within the safe integers, and are none for a reversal (bounds)', () => {
    expect(nearAmounts(LARGEST)?.to).toBe(LARGEST);
    expect(nearAmounts(pence(-1))).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import {
  basisPointsText,
  financialYearText,
  moneyText,
  sentenceCase,
  signedMoneyText,
  signedShareText,
  totalText,
} from './formatters.js';

describe('figures on screen', () => {
  it('say that money was not published, never £0', () => {
    expect(moneyText(null)).toBe('Not published');
    expect(moneyText(0)).toBe('£0');
    expect(moneyText(39_949_600)).toBe('£399,496');
  });

  it('write a financial year in the one spelling', () => {
    expect(financialYearText('2023/2024')).toBe('2023-24');
    expect(financialYearText('2023\u201124')).toBe('2023-24');
    expect(financialYearText('since 2020')).toBe('since 2020');
  });

  it('write a difference with its sign', () => {
    expect(signedMoneyText(123_400)).toBe('+£1,234');
    expect(signedMoneyText(-1200)).toBe('\u2212£12');
    expect(signedMoneyText(0)).toBe('£0');
    expect(signedShareText(120)).toBe('+1.2%');
    expect(signedShareText(-600)).toBe('\u22126%');
    expect(signedShareText(0)).toBe('0%');
  });

  it('write basis points as a share', () => {
    expect(basisPointsText(7650)).toBe('76.5%');
    expect(basisPointsText(10_000)).toBe('100%');
    expect(basisPointsText(0)).toBe('0%');
  });

  it('mark a total that was counted only up to its cap', () => {
    expect(totalText({ value: 10_000, capped: true })).toBe('10,000+');
    expect(totalText({ value: 31, capped: false })).toBe('31');
  });

  it('turn a code into words', () => {
    expect(sentenceCase('changes-requested')).toBe('Changes requested');
  });
});

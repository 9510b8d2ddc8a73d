import { describe, expect, it } from 'vitest';
import { figureText } from './outcome-figures.js';

describe('a figure of outcomes', () => {
  it('shows a count with its thousands', () => {
    expect(figureText('people', { value: 1518 })).toBe('1,518');
  });

  it('shows a ratio with the numbers behind its percentage', () => {
    expect(figureText('percent', { numerator: 23, denominator: 30 })).toBe('77% (23 of 30)');
  });

  it('shows no percentage of nothing', () => {
    expect(figureText('percent', { numerator: 0, denominator: 0 })).toBe('0 of 0');
  });

  it('shows "no figure" and zero differently', () => {
    expect(figureText('people', { value: null })).toBe('No figure');
    expect(figureText('people', { value: 0 })).toBe('0');
  });
});

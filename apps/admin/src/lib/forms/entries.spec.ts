import { describe, expect, it } from 'vitest';
import { dateRule, moneyRule, penceOf } from './entries.js';

describe('an amount in a form', () => {
  it('is refused while it is no amount, and when it is missing but required', () => {
    const rule = moneyRule('Amount');
    expect(rule({ text: 'lots', fault: 'not-a-number' })).toMatch(/^Amount: Enter an amount/);
    expect(rule(null)).toBe('Enter amount');
    expect(rule(0)).toBe(true);
    expect(moneyRule('Amount', { aboveZero: true })(0)).toBe('Amount: Enter an amount above zero');
    expect(moneyRule('Amount', { required: false })(null)).toBe(true);
  });

  it('gives pence only when it is an amount', () => {
    expect(penceOf(1234)).toBe(1234);
    expect(penceOf({ text: 'lots', fault: 'not-a-number' })).toBeNull();
  });
});

describe('a date in a form', () => {
  it('has to be on the calendar', () => {
    const rule = dateRule('Due date');
    expect(rule('2026-02-28')).toBe(true);
    expect(rule('2026-02-30')).toBe('Due date must be a real date, like 30 11 2026');
    expect(rule('')).toBe('Enter due date');
    expect(dateRule('Due date', { required: false })('')).toBe(true);
  });
});

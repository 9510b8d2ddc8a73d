import { describe, expect, it } from 'vitest';
import { adpCode } from './index.js';

describe('areas', () => {
  it.each([
    ['Clackmannanshire and Stirling', 'ADP-clackmannanshire-and-stirling'],
    ['Mid and East Lothian (MELDAP)', 'ADP-mid-and-east-lothian-meldap'],
    ['Fife', 'ADP-fife'],
  ])('gives %s the code %s', (name, code) => {
    expect(adpCode(name)).toBe(code);
  });
});

import { describe, expect, it } from '@jest/globals';
import { adpCode, AREA_KIND_LABELS, AREA_KINDS } from './index.js';

describe('areas', () => {
  it.each([
    ['Clackmannanshire and Stirling', 'ADP-clackmannanshire-and-stirling'],
    ['Mid and East Lothian (MELDAP)', 'ADP-mid-and-east-lothian-meldap'],
    ['Fife', 'ADP-fife'],
  ])('gives %s the code %s', (name, code) => {
    expect(adpCode(name)).toBe(code);
  });

  it('has a different label for every kind', () => {
    expect(new Set(AREA_KINDS.map((kind) => AREA_KIND_LABELS[kind])).size).toBe(3);
  });
});

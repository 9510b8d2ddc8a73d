import { describe, expect, it } from 'vitest';
import { printedText, printFault } from './index.js';

describe('a text that letters print', () => {
  it.each([
    'Fèis a’ Bhaile',
    'Łódź, Ελλάδα, Київ, Việt',
    '£1 – “up to” €5 • ½',
    'e\u2011mail, \ufb01nd',
    'a\tb\nc',
  ])('is %j', (text) => {
    expect(printFault(text)).toBeNull();
  });

  it.each([
    ['שלום', '“ש”'],
    ['Hello مرحبا', '“م”'],
    ['नमस्ते', '“न”'],
    ['漢字', '“漢”, “字”'],
    ['A → B', '“→”'],
    ['💜', '“💜”'],
  ])('is not %j, and the fault names the characters', (text, named) => {
    expect(printFault(text)).toContain(named);
  });

  it('is composed, with the letters of its ligatures and the hyphens and spaces of its font', () => {
    expect(printedText('O\u0300 \ufb03 a\u2011b\u2003c\u200bd')).toBe('\u00d2 ffi a-b cd');
  });
});

import { describe, expect, it } from 'vitest';
import { parseSearchText, stringifySearchText } from './search-text.js';

describe('the address', () => {
  it('keeps text as text: an id made of digits is no number', () => {
    expect(parseSearchText('?q=012345&open=true')).toEqual({ q: '012345', open: 'true' });
  });

  it('reads a repeated name as a list and writes a list as a repeated name', () => {
    const search = parseSearchText('?status=draft&status=open');
    expect(search).toEqual({ status: ['draft', 'open'] });
    expect(stringifySearchText(search)).toBe('?status=draft&status=open');
  });

  it('leaves no trace of what is empty', () => {
    expect(stringifySearchText({ q: '', cursor: undefined, sort: null })).toBe('');
  });

  it('carries every character there and back', () => {
    const search = { q: 'Àite & co = 50% + £1 / "two"' };
    expect(parseSearchText(stringifySearchText(search))).toEqual(search);
  });
});

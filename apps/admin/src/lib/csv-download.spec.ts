import { describe, expect, it } from 'vitest';
import { csvText } from './csv-download.js';

describe('a CSV of figures', () => {
  it('quotes commas, quotes and line breaks', () => {
    expect(csvText([['a,b', 'say "no"', 'two\nlines']])).toBe(
      '"a,b","say ""no""","two\nlines"\r\n',
    );
  });

  it('leaves a missing value empty and keeps a negative figure a figure', () => {
    expect(csvText([[null, -181, 0]])).toBe(',-181,0\r\n');
  });

  it('never lets a spreadsheet run text as a formula', () => {
    expect(csvText([['=1+1', '@x', '-2+3', '+4', '＝1']])).toBe("'=1+1,'@x,'-2+3,'+4,'＝1\r\n");
  });
});

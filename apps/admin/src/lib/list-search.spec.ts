import { APPLICATION_LIST } from '@almoner/domain/applications';
import { describe, expect, it } from 'vitest';
import { choiceWords, filtersInUse, readListSearch } from './list-search.js';

const FUND = '01890000-0000-7000-8000-000000000000';
const read = (address: Record<string, unknown>) => readListSearch(APPLICATION_LIST, address);

describe('the address of a list', () => {
  it('is read by the declaration: filters, order, page, size and columns', () => {
    expect(
      read({
        fundId: FUND,
        q: 'x',
        sort: '-score',
        cursor: 'c',
        limit: '50',
        columns: 'call,score',
      }),
    ).toEqual({
      search: { fundId: FUND, q: 'x', sort: '-score', cursor: 'c', limit: 50 },
      columns: ['call', 'score'],
      kept: { fundId: FUND, q: 'x', sort: '-score', limit: '50', columns: 'call,score' },
      ignored: [],
    });
  });

  it('leaves out and names what the list does not know or could not be asked for', () => {
    const odd = { colour: 'red', fundId: '1', status: 'purple', sort: 'colour', limit: '7' };
    expect(read(odd)).toMatchObject({ search: {}, ignored: Object.keys(odd) });
    expect(read({ columns: 'gone' })).toMatchObject({ columns: null, kept: {}, ignored: [] });
  });

  it('takes amounts in whole pence, and neither end of a range that is the wrong way round', () => {
    const range = { amountFrom: '10000', amountTo: '1234567' };
    expect(read(range)).toMatchObject({ search: range, kept: range, ignored: [] });
    const turned = { amountFrom: '1234567', amountTo: '10000' };
    expect(read(turned)).toMatchObject({ search: {}, ignored: ['amountFrom', 'amountTo'] });
    for (const amountFrom of ['-1', '12.50', 'ten', '9007199254740992'])
      expect(read({ amountFrom })).toMatchObject({ search: {}, ignored: ['amountFrom'] });
  });

  it('takes the first of a parameter that is there twice, and no notice of an empty one', () => {
    expect(read({ status: ['draft', 'approved'], q: '' }).search).toEqual({ status: 'draft' });
  });

  it('lists the filters in use, each in the words of its reader', () => {
    const [only, ...others] = filtersInUse(APPLICATION_LIST, read({ status: 'reserve' }).search);
    expect(others).toEqual([]);
    expect(choiceWords(only!.filter, only!.value, 'staff')).toBe('Reserve');
    expect(choiceWords(only!.filter, only!.value, 'organisation')).toBe('On the reserve list');
  });
});

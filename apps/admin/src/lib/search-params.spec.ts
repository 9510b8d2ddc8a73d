import { describe, expect, it } from '@jest/globals';
import { choiceParam, isNarrowed, listParam, sortParam, textParam } from './search-params.js';

describe('search parameters', () => {
  it('are absent when empty, and the first when repeated', () => {
    expect(textParam({ q: '' }, 'q')).toBeUndefined();
    expect(textParam({}, 'q')).toBeUndefined();
    expect(textParam({ q: ['a', 'b'] }, 'q')).toBe('a');
  });

  it('ignore a choice that is not on the list', () => {
    expect(choiceParam({ status: 'open' }, 'status', ['open', 'closed'])).toBe('open');
    expect(choiceParam({ status: 'drop table' }, 'status', ['open', 'closed'])).toBeUndefined();
  });

  it('sort up or down by a known key only', () => {
    expect(sortParam({ sort: 'name' }, ['name'])).toBe('name');
    expect(sortParam({ sort: '-name' }, ['name'])).toBe('-name');
    expect(sortParam({ sort: '--name' }, ['name'])).toBeUndefined();
    expect(sortParam({ sort: 'password' }, ['name'])).toBeUndefined();
  });

  it('take a parameter that is there once, several times or not at all as a list', () => {
    expect(listParam({ awardIds: ['a', 'b', ''] }, 'awardIds')).toEqual(['a', 'b']);
    expect(listParam({ awardIds: 'a' }, 'awardIds')).toEqual(['a']);
    expect(listParam({}, 'awardIds')).toEqual([]);
  });

  it('leave nothing out of a list where they only sort it', () => {
    expect(isNarrowed({ sort: '-name', density: 'compact', q: undefined })).toBe(false);
    expect(isNarrowed({ sort: '-name', q: 'muirend' })).toBe(true);
    expect(isNarrowed({ cursor: 'abc' })).toBe(true);
  });
});

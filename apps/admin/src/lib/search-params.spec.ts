import { describe, expect, it } from 'vitest';
import { choiceParam, dateParam, listParam, textParam, yearParam } from './search-params.js';

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

  it('ignore what is no financial year', () => {
    expect(yearParam({ financialYear: '2026-27' }, 'financialYear')).toBe('2026-27');
    expect(yearParam({ financialYear: '2026-28' }, 'financialYear')).toBeUndefined();
    expect(yearParam({ financialYear: '2026' }, 'financialYear')).toBeUndefined();
  });

  it('take a parameter that is there once, several times or not at all as a list', () => {
    expect(listParam({ awardIds: ['a', 'b', ''] }, 'awardIds')).toEqual(['a', 'b']);
    expect(listParam({ awardIds: 'a' }, 'awardIds')).toEqual(['a']);
    expect(listParam({}, 'awardIds')).toEqual([]);
  });

  it('ignore what is no day of the calendar', () => {
    expect(dateParam({ dueBy: '2028-02-29' }, 'dueBy')).toBe('2028-02-29');
    expect(dateParam({ dueBy: '2026-02-29' }, 'dueBy')).toBeUndefined();
    expect(dateParam({ dueBy: '1 March 2026' }, 'dueBy')).toBeUndefined();
  });
});

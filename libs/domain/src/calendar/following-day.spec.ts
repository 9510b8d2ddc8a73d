import { describe, expect, it } from 'vitest';
import { followingDayFault } from './index.js';

const TODAY = '2026-11-30';
const sent = { what: 'It was sent', on: '2026-05-12' };
const LATER = 'It was sent on 12 May 2026: enter that day or a later one';
const EARLIER = 'Enter today or an earlier day';

describe('a day that follows another', () => {
  it.each([
    ['the day before', '2026-05-11', LATER],
    ['the same day', '2026-05-12', null],
    ['the day after', '2026-05-13', null],
    ['today', TODAY, null],
    ['tomorrow', '2026-12-01', EARLIER],
    ['the year 1026', '1026-05-12', LATER],
    ['the year 9999', '9999-12-31', EARLIER],
  ])('on %s, %s: %s', (_case, day, fault) => {
    expect(followingDayFault(day, sent, TODAY)).toBe(fault);
  });

  it('follows nothing where nothing is known to be before it, and is still not after today', () => {
    expect(followingDayFault('2020-01-01', null, TODAY)).toBeNull();
    expect(followingDayFault('2026-12-01', null, TODAY)).toBe(EARLIER);
  });
});

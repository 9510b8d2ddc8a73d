import { describe, expect, it } from 'vitest';
import { scoringKey } from './scoring-keys.js';

const press = (
  key: string,
  held: { ctrlKey?: boolean; metaKey?: boolean; altKey?: boolean } = {},
) => scoringKey({ key, ctrlKey: false, metaKey: false, altKey: false, ...held });

describe('the keys of the rubric', () => {
  it('score from 0 to 5 and no further', () => {
    expect(press('0')).toEqual({ kind: 'score', score: 0 });
    expect(press('5')).toEqual({ kind: 'score', score: 5 });
    expect(press('6')).toBeNull();
  });

  it('go to the next and the previous criterion', () => {
    expect(press('n')).toEqual({ kind: 'move', by: 1 });
    expect(press('P')).toEqual({ kind: 'move', by: -1 });
  });

  it('leave all other keys and the shortcuts of the browser alone', () => {
    for (const key of ['Tab', 'ArrowDown', 'Enter', ' ', 'a', '']) expect(press(key)).toBeNull();
    expect(press('p', { ctrlKey: true })).toBeNull();
    expect(press('1', { altKey: true })).toBeNull();
  });
});

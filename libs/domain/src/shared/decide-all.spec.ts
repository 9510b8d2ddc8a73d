import { describe, expect, it } from 'vitest';
import { accept, decideAll, decideListed, refuse } from './index.js';

const listed = (items: string[]) => ({ pointer: '/ids', items, name: (item: string) => item });

describe('one command for several records', () => {
  it('answers every value where none is refused', () => {
    expect(decideAll(listed(['a', 'b']), (item) => accept(item.toUpperCase()))).toEqual({
      ok: true,
      value: ['A', 'B'],
    });
  });

  it('refuses all for one, and names each that is refused at its place', () => {
    const decision = decideAll(listed(['a', 'b', 'c']), (item) =>
      item === 'b' ? accept(item) : refuse('shared.wrong-state', { thing: item, state: 'lost' }),
    );
    expect(decision).toMatchObject({
      ok: false,
      refusal: {
        code: 'shared.wrong-state',
        params: { thing: 'a' },
        errors: [
          { pointer: '/ids/0', detail: 'a: This cannot be done while the a is lost.' },
          { pointer: '/ids/2', detail: 'c: This cannot be done while the c is lost.' },
        ],
      },
    });
  });

  it('refuses an empty list and a record that is named twice', () => {
    expect(decideListed('/ids', [])).toMatchObject({
      refusal: { code: 'shared.invalid', errors: [{ pointer: '/ids' }] },
    });
    expect(decideListed('/ids', ['a', 'b', 'a'])).toMatchObject({
      refusal: { errors: [{ pointer: '/ids/2' }] },
    });
  });
});

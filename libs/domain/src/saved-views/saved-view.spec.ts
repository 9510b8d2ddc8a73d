import { describe, expect, it } from 'vitest';
import { answerOf } from '../testing/index.js';
import { decideSavedView, decideSaveView, MOST_SAVED_VIEWS } from './index.js';

const view = { name: 'Mine', search: { status: 'submitted', sort: '-submittedAt' } };

function parameters(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, n) => [`p${n}`, 'x']));
}

describe('a saved view', () => {
  it('keeps its name and parameters as they are, those of no list included', () => {
    const odd = { name: 'Odd', search: { gone: 'since last year', empty: '' } };
    expect(decideSavedView(view)).toEqual({ ok: true, value: view });
    expect(decideSavedView(odd)).toEqual({ ok: true, value: odd });
  });

  it.each([
    ['no name', { ...view, name: '' }, '/name'],
    ['a name of 81 characters', { ...view, name: 'x'.repeat(81) }, '/name'],
    ['41 parameters', { ...view, search: parameters(41) }, '/search'],
    ['a value of 501 characters', { ...view, search: { q: 'x'.repeat(501) } }, '/search'],
    [
      'a parameter whose name has 61 characters',
      { ...view, search: { ['x'.repeat(61)]: '' } },
      '/search',
    ],
  ])('refuses %s, by field', (_what, refused, pointer) => {
    expect(decideSavedView(refused)).toMatchObject({
      ok: false,
      refusal: { code: 'shared.invalid', errors: [{ pointer }] },
    });
  });

  it('takes what is just within the bounds', () => {
    const within = { name: 'ö'.repeat(80), search: { ...parameters(39), q: 'x'.repeat(500) } };
    expect(decideSavedView(within).ok).toBe(true);
  });

  it('is one of at most fifty of a list', () => {
    expect(decideSaveView(view, MOST_SAVED_VIEWS - 1).ok).toBe(true);
    expect(decideSaveView(view, MOST_SAVED_VIEWS)).toMatchObject({
      ok: false,
      refusal: { code: 'saved-views.too-many' },
    });
    expect(answerOf(decideSaveView({ ...view, name: '' }, 0))).toBe('shared.invalid /name');
  });
});

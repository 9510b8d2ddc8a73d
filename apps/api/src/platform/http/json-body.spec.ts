import { describe, expect, it } from 'vitest';
import { checkJsonBounds } from './json-body.js';
import { LIMITS } from './limits.js';

function faultOf(text: string): unknown {
  try {
    checkJsonBounds(Buffer.from(text));
    return null;
  } catch (error) {
    return (error as { refusal: { errors: unknown[] } }).refusal.errors[0];
  }
}

const objectOf = (fields: number): string =>
  `{${Array.from({ length: fields }, (_none, n) => `"f${n}":1`).join(',')}}`;
const listOf = (entries: number): string =>
  `[${Array.from({ length: entries }, () => 1).join(',')}]`;

describe('the bounds of a JSON body', () => {
  it.each([
    ['as deep as allowed', '['.repeat(LIMITS.depth) + ']'.repeat(LIMITS.depth)],
    ['as long as allowed', listOf(LIMITS.entries)],
    ['with as many fields as allowed', objectOf(LIMITS.entries)],
    ['with brackets and commas in a text', JSON.stringify({ a: '[{,'.repeat(5000) })],
    ['with escaped quotes before brackets', JSON.stringify({ a: `\\"${'['.repeat(100)}\\\\` })],
    ['that is no JSON', ']]}},,::""'],
    ['that is empty', ''],
    ['that is cut off in a text', '{"a":"b\\'],
  ])('hold one %s', (_name, text) => {
    expect(faultOf(text)).toBeNull();
  });

  it.each([
    ['one level deeper', '['.repeat(LIMITS.depth + 1), { pointer: '/0' }],
    ['a list with one entry more', listOf(LIMITS.entries + 1), { pointer: '' }],
    ['an object with one field more', objectOf(LIMITS.entries + 1), { pointer: '' }],
    ['the name of all prototypes', '{"a":{"__proto__":1}}', { pointer: '/a/__proto__' }],
    ['that name with an escape', '{"\\u005f_proto__":1}', { pointer: '/__proto__' }],
    ['a list in a field', `{"a~/b":${listOf(LIMITS.entries + 1)}}`, { pointer: '/a~0~1b' }],
    [
      'many lists that are each allowed',
      `[${Array.from({ length: 60 }, () => listOf(990)).join(',')}]`,
      { pointer: '' },
    ],
  ])('refuse %s, by its place', (_name, text, fault) => {
    expect(faultOf(text)).toMatchObject(fault);
  });

  it('are read once from begin to end: half a million lists in each other, 9 MB of one text', () => {
    expect(faultOf('['.repeat(500_000))).toMatchObject({ pointer: '/0' });
    expect(faultOf(`"${'\\"['.repeat(3_000_000)}"`)).toBeNull();
  });
});

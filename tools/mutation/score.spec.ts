import { describe, expect, it } from 'vitest';
import { codeAt, percent, raised, scoresOf } from './score.mjs';

function mutant(status: string, changes: object = {}) {
  return {
    fileName: '',
    mutatorName: 'ConditionalExpression',
    file: 'money/pence.ts',
    code: 'a < b',
    replacement: 'true',
    status,
    location: { start: { line: 7, column: 1 }, end: { line: 7, column: 6 } },
    ...changes,
  };
}

describe('the score of mutation tests', () => {
  it('counts by folder what the tests noticed, and names what they did not', () => {
    const { scores } = scoresOf(
      [
        mutant('Killed'),
        mutant('Timeout'),
        mutant('Survived'),
        mutant('NoCoverage', { file: 'letters/letter.ts' }),
        mutant('CompileError'),
      ],
      [],
    );
    expect(scores.get('money')).toEqual({
      killed: 2,
      counted: 3,
      survived: ['money/pence.ts:7 a < b → true'],
    });
    expect(scores.get('letters')).toMatchObject({ killed: 0, counted: 1 });
  });

  it('leaves out what is listed as equivalent, and says where the list names what is noticed or gone', () => {
    const equivalent = { file: 'money/pence.ts', code: 'a < b', replacement: 'true', reason: 'so' };
    expect(scoresOf([mutant('Survived'), mutant('Killed')], [equivalent])).toEqual({
      scores: new Map([['money', { killed: 1, counted: 1, survived: [] }]]),
      stale: [],
    });
    expect(scoresOf([mutant('Killed')], [equivalent]).stale).toEqual([equivalent]);
    expect(scoresOf([mutant('Survived', { code: 'a > b' })], [equivalent]).stale).toEqual([
      equivalent,
    ]);
  });

  it('never rounds up to a floor, and never lowers one', () => {
    expect(percent({ killed: 999, counted: 1050, survived: [] })).toBe(95.1);
    expect(percent({ killed: 0, counted: 0, survived: [] })).toBe(100);
    const scores = new Map([
      ['money', { killed: 9, counted: 10, survived: [] }],
      ['awards', { killed: 96, counted: 100, survived: [] }],
    ]);
    expect(raised({ money: 95.1 }, scores)).toEqual({ awards: 96, money: 95.1 });
  });

  it('reads the code at a place, over several lines too', () => {
    const text = 'one\ntwo three\nfour';
    expect(codeAt(text, { start: { line: 2, column: 5 }, end: { line: 3, column: 3 } })).toBe(
      'three\nfo',
    );
    expect(codeAt(text, { start: { line: 2, column: 1 }, end: { line: 2, column: 4 } })).toBe(
      'two',
    );
  });
});

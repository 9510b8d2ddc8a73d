import { describe, expect, it } from 'vitest';
import { answerFaults, answersOf, answerTo, isAnswered, withAnswer } from './return-answers.js';
import type { ReturnQuestion } from './returns-types.js';

const SUPPORTED: ReturnQuestion = {
  indicatorId: '0198a7c2-0000-7000-8000-000000000001',
  code: 'CYP-SUPPORTED',
  title: 'Children and young people supported',
  unit: 'people',
  rule: 'sum',
  definition: '',
  target: null,
  previous: null,
};
const BETTER: ReturnQuestion = {
  ...SUPPORTED,
  indicatorId: '0198a7c2-0000-7000-8000-000000000002',
  title: 'Families with better access',
  unit: 'percent',
  rule: 'ratio',
};
const EMPTY = answersOf({ narrative: '', observations: [] });

describe('the answers of a return', () => {
  it('give an empty answer to a question that was not begun', () => {
    expect(answerTo(EMPTY, SUPPORTED.indicatorId)).toMatchObject({
      state: 'reported',
      value: null,
    });
    expect(isAnswered(SUPPORTED, EMPTY)).toBe(false);
  });

  it('count zero as an answer', () => {
    const answers = withAnswer(EMPTY, { ...answerTo(EMPTY, SUPPORTED.indicatorId), value: 0 });
    expect(isAnswered(SUPPORTED, answers)).toBe(true);
  });

  it('replace an earlier answer to the same question and keep the others', () => {
    const first = withAnswer(EMPTY, { ...answerTo(EMPTY, SUPPORTED.indicatorId), value: 12 });
    const both = withAnswer(first, { ...answerTo(first, BETTER.indicatorId), numerator: 3 });
    const again = withAnswer(both, { ...answerTo(both, SUPPORTED.indicatorId), value: 13 });
    expect(again.observations).toHaveLength(2);
    expect(answerTo(again, SUPPORTED.indicatorId).value).toBe(13);
    expect(answerTo(again, BETTER.indicatorId).numerator).toBe(3);
  });

  it('refuse a numerator above its denominator', () => {
    const answer = { ...answerTo(EMPTY, BETTER.indicatorId), numerator: 31, denominator: 30 };
    expect(answerFaults(BETTER, answer).numerator).toBe(
      'This cannot be more than the number it is out of',
    );
  });

  it('need a note where a figure is not available', () => {
    const answer = { ...answerTo(EMPTY, SUPPORTED.indicatorId), state: 'not-available' as const };
    expect(answerFaults(SUPPORTED, answer).note).toBe('Say why there is no figure');
    expect(answerFaults(SUPPORTED, { ...answer, note: 'Not counted in 2021-22' })).toEqual({});
  });
});

import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { allocatePence, pence } from '../money/index.js';
import {
  assessmentFaults,
  CRITERION_SCORES,
  decideCompleteScores,
  decideScores,
  meanScore,
  weightedScore,
  type CriterionScore,
} from './index.js';

const criteria = [
  { id: 'need', weight: 50 },
  { id: 'impact', weight: 30 },
  { id: 'cost', weight: 20 },
];
const score = (criterionId: string, given: number, reason = ''): CriterionScore => ({
  criterionId,
  score: given,
  reason,
});

/** Criteria of any number whose weights sum to 100, each with a score. */
const scored = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 5 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((list) => {
    const weights = allocatePence(
      pence(100),
      list.map(([share]) => share),
    );
    return list.map(([, given], index) => ({
      criterion: { id: `c${index}`, weight: Number(weights[index]) },
      score: score(`c${index}`, given),
    }));
  });

describe('weightedScore', () => {
  it('weighs each criterion: 4, 3 and 5 of 5 at 50, 30 and 20 per cent are 78 %', () => {
    const scores = [score('need', 4), score('impact', 3), score('cost', 5)];
    expect(weightedScore(scores, criteria)).toBe(7800);
  });

  it('rounds half a basis point up', () => {
    const thirds = [
      { id: 'a', weight: 1 },
      { id: 'b', weight: 2 },
    ];
    expect(weightedScore([score('a', 5), score('b', 0)], thirds)).toBe(3333);
    expect(weightedScore([score('a', 0), score('b', 5)], thirds)).toBe(6667);
    const half = [
      { id: 'a', weight: 1 },
      { id: 'b', weight: 7999 },
    ];
    expect(weightedScore([score('a', 2), score('b', 0)], half)).toBe(1);
  });

  it('is unknown until every criterion is scored', () => {
    expect(weightedScore([score('need', 4), score('impact', 3)], criteria)).toBeNull();
    expect(weightedScore([], [])).toBeNull();
  });

  it('lies between 0 and 10000, and at the ends where all scores do', () => {
    fc.assert(
      fc.property(scored, (list) => {
        const scores = list.map((item) => item.score);
        const value =
          weightedScore(
            scores,
            list.map((item) => item.criterion),
          ) ?? NaN;
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(10_000);
        expect(value === 10_000).toBe(scores.every((item) => item.score === 5));
        expect(value === 0).toBe(scores.every((item) => item.score === 0));
      }),
    );
  });

  it('does not depend on the order of scores or criteria', () => {
    fc.assert(
      fc.property(scored, (list) => {
        const forward = list.map((item) => item.criterion);
        const scores = list.map((item) => item.score);
        expect(weightedScore([...scores].reverse(), [...forward].reverse())).toBe(
          weightedScore(scores, forward),
        );
      }),
    );
  });

  it('never falls when a score rises', () => {
    fc.assert(
      fc.property(scored, (list) => {
        const all = list.map((item) => item.criterion);
        const scores = list.map((item) => item.score);
        const better = scores.map((item, index) =>
          index === 0 ? { ...item, score: Math.min(5, item.score + 1) } : item,
        );
        expect(weightedScore(better, all)).toBeGreaterThanOrEqual(weightedScore(scores, all) ?? 0);
      }),
    );
  });

  it('is averaged over the submitted assessments', () => {
    expect(meanScore([7800, 7801])).toBe(7801);
    expect(meanScore([])).toBeNull();
  });
});

describe('scores as they are saved', () => {
  it('may be some of them', () => {
    expect(decideScores([score('need', 0)], criteria).ok).toBe(true);
  });

  it.each([
    ['a criterion that the call does not have', [score('other', 3)], '/scores/0/criterionId'],
    ['one twice', [score('need', 3), score('need', 4)], '/scores/1/criterionId'],
    ['a score above 5', [score('need', 6)], '/scores/0/score'],
    ['a score below 0', [score('need', -1)], '/scores/0/score'],
    ['half a score', [score('need', 2.5)], '/scores/0/score'],
  ])('are refused with %s', (_case, scores, pointer) => {
    expect(assessmentFaults(scores, criteria).map((fault) => fault.pointer)).toEqual([pointer]);
    expect(decideScores(scores, criteria)).toMatchObject({ refusal: { code: 'shared.invalid' } });
  });
});

describe('scores as they are submitted', () => {
  const all = (need: CriterionScore) => [need, score('impact', 3), score('cost', 4)];

  it('score every criterion', () => {
    expect(decideCompleteScores(all(score('need', 3)), criteria).ok).toBe(true);
    expect(decideCompleteScores([score('need', 3)], criteria)).toMatchObject({
      refusal: { code: 'assessments.incomplete' },
    });
  });

  it.each([0, 5])('say why for a %p', (extreme) => {
    expect(decideCompleteScores(all(score('need', extreme, '  ')), criteria)).toMatchObject({
      refusal: {
        code: 'assessments.reason-required',
        params: { score: extreme },
        errors: [{ pointer: '/scores/0/reason' }],
      },
    });
    expect(decideCompleteScores(all(score('need', extreme, 'Why')), criteria).ok).toBe(true);
  });

  it('have words for every score', () => {
    expect(CRITERION_SCORES.map((item) => item.score)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(new Set(CRITERION_SCORES.map((item) => item.words)).size).toBe(6);
  });
});

/** What each score of a criterion means. */
export const CRITERION_SCORES = [
  { score: 0, words: 'Does not answer' },
  { score: 1, words: 'Very weak' },
  { score: 2, words: 'Weak' },
  { score: 3, words: 'Good' },
  { score: 4, words: 'Very good' },
  { score: 5, words: 'Excellent' },
] as const;

export const HIGHEST_SCORE = 5;

/** The lowest and the highest score: each needs a reason. */
const EXTREMES: readonly number[] = [0, HIGHEST_SCORE];

/** The highest weighted score; weighted scores are basis points, 0 to 10,000. */
const FULL_SCORE = 10_000;

/** The score of one criterion, 0 to 5, with its reason. */
export interface CriterionScore {
  readonly criterionId: string;
  readonly score: number;
  readonly reason: string;
}

/** What scoring needs to know of a criterion; the weight is a positive whole number. */
export interface WeightedCriterion {
  readonly id: string;
  readonly weight: number;
}

/** Whether a value is a score that a criterion can have. */
export function isCriterionScore(value: unknown): value is number {
  return CRITERION_SCORES.some(({ score }) => score === value);
}

/** Whether the score needs a reason beside it. */
export function needsReason(score: number): boolean {
  return EXTREMES.includes(score);
}

function halfUp(numerator: bigint, denominator: bigint): number {
  return Number((2n * numerator + denominator) / (2n * denominator));
}

/**
 * The weighted score in basis points: Σ score × weight ÷ Σ 5 × weight, rounded half up; null until every
 * criterion is scored. Calculated in whole numbers, so that the order of the criteria does not matter.
 */
export function weightedScore(
  scores: readonly Pick<CriterionScore, 'criterionId' | 'score'>[],
  criteria: readonly WeightedCriterion[],
): number | null {
  const given = new Map(scores.map(({ criterionId, score }) => [criterionId, score]));
  let reached = 0n;
  let possible = 0n;
  for (const { id, weight } of criteria) {
    const score = given.get(id);
    if (score === undefined) return null;
    reached += BigInt(score * weight);
    possible += BigInt(HIGHEST_SCORE * weight);
  }
  return possible === 0n ? null : halfUp(reached * BigInt(FULL_SCORE), possible);
}

/** The score of an application: the mean of its submitted assessments, in basis points, rounded half up. */
export function meanScore(scores: readonly number[]): number | null {
  if (scores.length === 0) return null;
  return halfUp(
    scores.reduce((sum, score) => sum + BigInt(score), 0n),
    BigInt(scores.length),
  );
}

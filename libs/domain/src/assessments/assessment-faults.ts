import { accept, refuse, type Decision, type FieldReason } from '../shared/index.js';
import {
  isCriterionScore,
  needsReason,
  type CriterionScore,
  type WeightedCriterion,
} from './scores.js';

function scoreFaults(
  { criterionId, score }: CriterionScore,
  index: number,
  scores: readonly CriterionScore[],
  known: ReadonlySet<string>,
): FieldReason[] {
  const pointer = `/scores/${index}`;
  const first = scores.findIndex((other) => other.criterionId === criterionId);
  if (!known.has(criterionId))
    return [{ pointer: `${pointer}/criterionId`, detail: 'The call has no such criterion' }];
  if (first !== index)
    return [{ pointer: `${pointer}/criterionId`, detail: 'This criterion is scored twice' }];
  if (isCriterionScore(score)) return [];
  return [{ pointer: `${pointer}/score`, detail: 'Enter a whole number from 0 to 5' }];
}

/**
 * What is wrong with scores, by field: a criterion that the call does not have, a criterion scored twice, a
 * score outside 0 to 5. Scores may be missing, so that an assessor can save unfinished work.
 */
export function assessmentFaults(
  scores: readonly CriterionScore[],
  criteria: readonly WeightedCriterion[],
): FieldReason[] {
  const known = new Set(criteria.map((criterion) => criterion.id));
  return scores.flatMap((score, index) => scoreFaults(score, index, scores, known));
}

/** The scores, or `shared.invalid` by field. */
export function decideScores(
  scores: readonly CriterionScore[],
  criteria: readonly WeightedCriterion[],
): Decision<readonly CriterionScore[]> {
  const faults = assessmentFaults(scores, criteria);
  return faults.length === 0 ? accept(scores) : refuse('shared.invalid', {}, faults);
}

/**
 * Whether the scores can be submitted: every criterion is scored (`assessments.incomplete`), and each 0 and
 * each 5 has a reason (`assessments.reason-required`, one error for each).
 */
export function decideCompleteScores(
  scores: readonly CriterionScore[],
  criteria: readonly WeightedCriterion[],
): Decision<null> {
  const scored = new Set(scores.map((score) => score.criterionId));
  if (criteria.some((criterion) => !scored.has(criterion.id)))
    return refuse('assessments.incomplete', {}, [
      { pointer: '/scores', detail: 'Score every criterion' },
    ]);
  const silent = scores.flatMap(({ score, reason }, index) =>
    needsReason(score) && reason.trim() === '' ? [{ score, index }] : [],
  );
  const [first] = silent;
  if (first === undefined) return accept(null);
  return refuse(
    'assessments.reason-required',
    { score: first.score },
    silent.map(({ score, index }) => ({
      pointer: `/scores/${index}/reason`,
      detail: `Say why for a score of ${score}`,
    })),
  );
}

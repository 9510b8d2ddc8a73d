import { CRITERION_SCORES } from '@almoner/domain/assessments';

/** The scores to choose from, each with its words. */
export const SCORE_CHOICES = CRITERION_SCORES.map(({ score, words }) => ({
  value: String(score),
  label: `${score} ${words}`,
}));

/** A score with its words: "4 Very good". */
export function scoreText(score: number): string {
  return SCORE_CHOICES.find(({ value }) => value === String(score))?.label ?? String(score);
}

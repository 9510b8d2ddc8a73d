import {
  ASSESSMENT_STATUSES,
  assessmentStatusWords,
  CRITERION_SCORES,
} from '@almoner/domain/assessments';
import type { AssessmentsSearch } from './assessments-types.js';

/** The statuses of an assessment to choose from. */
export const ASSESSMENT_STATUS_CHOICES = ASSESSMENT_STATUSES.map((status) => ({
  value: status,
  label: assessmentStatusWords(status),
}));

/** The scores to choose from, each with its words. */
export const SCORE_CHOICES = CRITERION_SCORES.map(({ score, words }) => ({
  value: String(score),
  label: `${score} ${words}`,
}));

/** A score with its words: "4 Very good". */
export function scoreText(score: number): string {
  return SCORE_CHOICES.find(({ value }) => value === String(score))?.label ?? String(score);
}

/** The filters in force on the list of assessments, each with the words of its chip. */
export function assessmentChips({ status, mine, applicationId }: AssessmentsSearch) {
  return [
    ...(mine === 'true' ? [{ name: 'mine', label: 'Assigned to me' }] : []),
    ...(status ? [{ name: 'status', label: `Status: ${assessmentStatusWords(status)}` }] : []),
    ...(applicationId ? [{ name: 'applicationId', label: 'One application' }] : []),
  ];
}

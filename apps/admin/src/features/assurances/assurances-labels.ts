import {
  CHECK_RESULTS,
  DUE_DILIGENCE_CHECKS,
  dueDiligenceCheckWords,
  LIVING_WAGE_ANSWERS,
  livingWageWords,
  SUBSIDY_KINDS,
  subsidyKindWords,
  WAGE_EVIDENCE,
  wageEvidenceWords,
} from '@almoner/domain/assurances';
import { choicesOf } from '../../lib/formatters.js';

export const CHECK_CHOICES = choicesOf(DUE_DILIGENCE_CHECKS, dueDiligenceCheckWords);

export const RESULT_CHOICES = choicesOf(CHECK_RESULTS, (value) =>
  value === 'passed' ? 'Passed' : 'Failed',
);

export const LIVING_WAGE_CHOICES = choicesOf(LIVING_WAGE_ANSWERS, livingWageWords);

export const WAGE_EVIDENCE_CHOICES = choicesOf(WAGE_EVIDENCE, wageEvidenceWords);

export const SUBSIDY_CHOICES = choicesOf(SUBSIDY_KINDS, subsidyKindWords);

import {
  CHECK_RESULTS,
  DUE_DILIGENCE_CHECKS,
  dueDiligenceCheckWords,
  LIVING_WAGE_ANSWERS,
  livingWageWords,
  SUBSIDY_KINDS,
  subsidyKindWords,
} from '@almoner/domain/assurances';

export const CHECK_CHOICES = DUE_DILIGENCE_CHECKS.map((value) => ({
  value,
  label: dueDiligenceCheckWords(value),
}));

export const RESULT_CHOICES = CHECK_RESULTS.map((value) => ({
  value,
  label: value === 'passed' ? 'Passed' : 'Failed',
}));

export const LIVING_WAGE_CHOICES = LIVING_WAGE_ANSWERS.map((value) => ({
  value,
  label: livingWageWords(value),
}));

export const SUBSIDY_CHOICES = SUBSIDY_KINDS.map((value) => ({
  value,
  label: subsidyKindWords(value),
}));

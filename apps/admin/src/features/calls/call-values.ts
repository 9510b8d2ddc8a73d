import type { CreateCall } from '../../lib/api/generated/types.gen.js';
import type { Call } from './calls-types.js';

/** The values of the form of a call. Each field has the API's name. */
export interface CallValues {
  title: string;
  summary: string;
  opensOn: string;
  closesOn: string;
  financialYears: string[];
  /** One on each line. */
  themes: string;
  questions: CreateCall['questions'];
  criteria: CreateCall['criteria'];
}

/** The values with which the form of an existing call begins. */
export function callValues(call: Call): CallValues {
  const { title, summary, opensOn, closesOn, financialYears, questions } = call;
  return {
    title,
    summary,
    opensOn,
    closesOn,
    financialYears,
    questions,
    themes: call.themes.join('\n'),
    criteria: call.criteria.map(({ id: _id, ...criterion }) => criterion),
  };
}

/** The body that the form sends. */
export function callTerms(values: CallValues): Omit<CreateCall, 'fundId'> {
  const themes = values.themes.split('\n').map((line) => line.trim());
  const asked = new Set(values.questions.map((question) => question.key));
  return {
    ...values,
    financialYears: [...values.financialYears].sort(),
    themes: themes.filter(Boolean),
    // criteria no longer name a question that was removed
    criteria: values.criteria.map((criterion) => ({
      ...criterion,
      questionKeys: criterion.questionKeys.filter((key) => asked.has(key)),
    })),
  };
}

/** The sum of the weights; a weight that is not typed yet counts as zero. */
export function weightTotal(criteria: CallValues['criteria']): number {
  return criteria.reduce((sum, { weight }) => sum + (Number.isInteger(weight) ? weight : 0), 0);
}

/** A key that no question of the call uses. Applicants never see it. */
export function freeQuestionKey(questions: readonly { key: string }[]): string {
  const taken = new Set(questions.map((question) => question.key));
  let number = questions.length + 1;
  while (taken.has(`question-${number}`)) number += 1;
  return `question-${number}`;
}

/** The first letter that no criterion uses as its code. */
export function freeCriterionCode(criteria: readonly { code: string }[]): string {
  const taken = new Set(criteria.map((criterion) => criterion.code));
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters.find((letter) => !taken.has(letter)) ?? `A${criteria.length + 1}`;
}

import type { CreateCall } from '../../lib/api/generated/types.gen.js';
import type { Call } from './calls-types.js';

/** What a call says as its form holds it; a field has the name it has in the API. */
export interface CallValues {
  title: string;
  summary: string;
  opensOn: string;
  closesOn: string;
  financialYears: string[];
  /** One to a line. */
  themes: string;
  questions: CreateCall['questions'];
  criteria: CreateCall['criteria'];
}

/** What the form of an existing call starts from. */
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

/** What the form sends. */
export function callTerms(values: CallValues): Omit<CreateCall, 'fundId'> {
  const themes = values.themes.split('\n').map((line) => line.trim());
  const asked = new Set(values.questions.map((question) => question.key));
  return {
    ...values,
    financialYears: [...values.financialYears].sort(),
    themes: themes.filter(Boolean),
    // A question that was removed is judged by no criterion any more.
    criteria: values.criteria.map((criterion) => ({
      ...criterion,
      questionKeys: criterion.questionKeys.filter((key) => asked.has(key)),
    })),
  };
}

/** What the weights add up to; a weight that is not typed yet counts as nothing. */
export function weightTotal(criteria: CallValues['criteria']): number {
  return criteria.reduce((sum, { weight }) => sum + (Number.isInteger(weight) ? weight : 0), 0);
}

/** A key that no question has yet; applicants never see it. */
export function freeQuestionKey(questions: readonly { key: string }[]): string {
  const taken = new Set(questions.map((question) => question.key));
  let number = questions.length + 1;
  while (taken.has(`question-${number}`)) number += 1;
  return `question-${number}`;
}

/** The first letter that no criterion has yet. */
export function freeCriterionCode(criteria: readonly { code: string }[]): string {
  const taken = new Set(criteria.map((criterion) => criterion.code));
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters.find((letter) => !taken.has(letter)) ?? `A${criteria.length + 1}`;
}

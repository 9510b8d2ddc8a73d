import { formatFinancialYear } from '../calendar/index.js';
import type { FieldReason } from '../shared/index.js';
import type { CallTerms } from './call.js';

const WHOLE = 100;

function repeated<T>(list: readonly T[]): number[] {
  return list.flatMap((value, index) => (list.indexOf(value) === index ? [] : [index]));
}

function isPositiveInteger(value: number): boolean {
  return Number.isSafeInteger(value) && value > 0;
}

function yearFaults({ financialYears }: CallTerms): FieldReason[] {
  if (financialYears.length === 0)
    return [{ pointer: '/financialYears', detail: 'Give at least one financial year' }];
  return repeated(financialYears).map((index) => ({
    pointer: `/financialYears/${index}`,
    detail: `${formatFinancialYear(financialYears[index] ?? 0)} is there twice`,
  }));
}

function questionFaults({ questions }: CallTerms): FieldReason[] {
  if (questions.length === 0)
    return [{ pointer: '/questions', detail: 'Ask at least one question' }];
  const keys = repeated(questions.map((question) => question.key));
  return [
    ...keys.map((index) => ({
      pointer: `/questions/${index}/key`,
      detail: 'Another question has the same key',
    })),
    ...questions.flatMap(({ maxWords }, index) => {
      const pointer = `/questions/${index}/maxWords`;
      return isPositiveInteger(maxWords) ? [] : [{ pointer, detail: 'Allow at least 1 word' }];
    }),
  ];
}

function weightFaults({ criteria }: CallTerms): FieldReason[] {
  const wrong = criteria.flatMap(({ weight }, index) => {
    const pointer = `/criteria/${index}/weight`;
    return isPositiveInteger(weight) ? [] : [{ pointer, detail: 'Enter a whole number above 0' }];
  });
  if (wrong.length > 0) return wrong;
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  if (total === WHOLE) return [];
  return [{ pointer: '/criteria', detail: `The weights add up to ${total}, not ${WHOLE}` }];
}

/** Criteria that refer to a question that the call does not ask. */
function linkFaults({ criteria, questions }: CallTerms): FieldReason[] {
  const asked = new Set(questions.map((question) => question.key));
  return criteria.flatMap(({ questionKeys }, index) =>
    questionKeys.flatMap((key, at) => {
      const pointer = `/criteria/${index}/questionKeys/${at}`;
      return asked.has(key) ? [] : [{ pointer, detail: `There is no question ${key}` }];
    }),
  );
}

function criterionFaults(terms: CallTerms): FieldReason[] {
  const { criteria } = terms;
  if (criteria.length === 0)
    return [{ pointer: '/criteria', detail: 'Give at least one criterion' }];
  const codes = repeated(criteria.map((criterion) => criterion.code)).map((index) => ({
    pointer: `/criteria/${index}/code`,
    detail: 'Another criterion has the same code',
  }));
  return [...codes, ...linkFaults(terms), ...weightFaults(terms)];
}

/**
 * What is wrong with the terms of a call apart from its dates, by field: years, questions, and criteria whose
 * weights do not add up to 100.
 */
export function callFaults(terms: CallTerms): FieldReason[] {
  return [...yearFaults(terms), ...questionFaults(terms), ...criterionFaults(terms)];
}

import { formatFinancialYear } from '../calendar/index.js';
import type { Question } from '../calls/index.js';
import { formatPounds, formatSum, isSumEqual, type Pence } from '../money/index.js';
import type { FieldReason } from '../shared/index.js';
import type { ApplicationCall, ApplicationContent, RequestedYear } from './application.js';

/** The number of words in an answer: pieces between spaces that contain a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
}

/** The JSON pointer to an answer. RFC 6901 escapes `~` and `/` in a key. */
function answerPointer(key: string): string {
  return `/answers/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** Answers to questions that the call does not ask, by field. Refused even in a draft. */
export function unknownAnswerFaults(
  answers: Readonly<Record<string, string>>,
  questions: readonly Question[],
): FieldReason[] {
  const asked = new Set(questions.map((question) => question.key));
  return Object.keys(answers)
    .filter((key) => !asked.has(key))
    .map((key) => ({ pointer: answerPointer(key), detail: 'The call does not ask this question' }));
}

function answerFaults(
  answers: Readonly<Record<string, string>>,
  question: Question,
): FieldReason[] {
  const words = countWords(answers[question.key] ?? '');
  const pointer = answerPointer(question.key);
  if (words === 0)
    return question.required ? [{ pointer, detail: `Answer "${question.title}"` }] : [];
  if (words <= question.maxWords) return [];
  const over = words - question.maxWords;
  return [
    { pointer, detail: `Use ${question.maxWords} words or fewer: you have ${over} too many` },
  ];
}

/** Years that the call does not fund, by field. */
export function yearsOutsideCall(
  years: readonly RequestedYear[],
  call: Pick<ApplicationCall, 'financialYears'>,
): FieldReason[] {
  return years.flatMap(({ financialYear }, index) =>
    call.financialYears.includes(financialYear)
      ? []
      : [
          {
            pointer: `/years/${index}/financialYear`,
            detail: `The call does not pay in ${formatFinancialYear(financialYear)}`,
          },
        ],
  );
}

function repeatedYearFaults(years: readonly RequestedYear[]): FieldReason[] {
  return years.flatMap(({ financialYear }, index) => {
    const first = years.findIndex((other) => other.financialYear === financialYear);
    if (first === index) return [];
    const detail = `${formatFinancialYear(financialYear)} is there twice`;
    return [{ pointer: `/years/${index}/financialYear`, detail }];
  });
}

/**
 * What is refused even in a draft, by field: an answer to a question that the call does not ask, and a year
 * that is listed twice. Everything else may be missing until the application is sent.
 */
export function draftFaults(
  change: Partial<ApplicationContent>,
  call: Pick<ApplicationCall, 'questions'>,
): FieldReason[] {
  return [
    ...repeatedYearFaults(change.years ?? []),
    ...unknownAnswerFaults(change.answers ?? {}, call.questions),
  ];
}

function yearAmountFaults(years: readonly RequestedYear[]): FieldReason[] {
  const empty = years.flatMap(({ financialYear, amountPence }, index) => {
    const detail = `Enter an amount for ${formatFinancialYear(financialYear)}`;
    return amountPence > 0 ? [] : [{ pointer: `/years/${index}/amountPence`, detail }];
  });
  return [...repeatedYearFaults(years), ...empty];
}

/** One fault where the years do not add up to the amount asked for (docs/glossary.md, money rule 2). */
export function yearSumFaults(amount: Pence, years: readonly RequestedYear[]): FieldReason[] {
  const parts = years.map((year) => year.amountPence);
  if (isSumEqual(parts, amount)) return [];
  const detail = `The years add up to ${formatSum(parts)}, not the ${formatPounds(amount)} asked for`;
  return [{ pointer: '/years', detail }];
}

function moneyFaults(content: ApplicationContent, call: ApplicationCall): FieldReason[] {
  const { amountRequestedPence: amount, years } = content;
  if (amount === null || amount <= 0)
    return [{ pointer: '/amountRequestedPence', detail: 'Enter the amount you ask for' }];
  if (years.length === 0)
    return [{ pointer: '/years', detail: 'Say how much you need in each financial year' }];
  return [
    ...yearAmountFaults(years),
    ...yearsOutsideCall(years, call),
    ...yearSumFaults(amount, years),
  ];
}

/**
 * What an application lacks before it can be sent, by field: a title, an amount, years of the call that add up
 * to it, areas, and answers that are not too long. Empty where it is complete.
 */
export function applicationFaults(
  content: ApplicationContent,
  call: ApplicationCall,
): FieldReason[] {
  return [
    ...(content.title.trim() === '' ? [{ pointer: '/title', detail: 'Enter a title' }] : []),
    ...moneyFaults(content, call),
    ...(content.areaCodes.length === 0
      ? [{ pointer: '/areaCodes', detail: 'Choose at least one area' }]
      : []),
    ...call.questions.flatMap((question) => answerFaults(content.answers, question)),
    ...unknownAnswerFaults(content.answers, call.questions),
  ];
}

import type { Question } from '../calls/index.js';
import { formatFinancialYear } from '../calendar/index.js';
import { formatPounds, formatSum, isSumEqual, type Pence } from '../money/index.js';
import type { FieldReason } from '../shared/index.js';
import type { ApplicationCall, ApplicationContent, RequestedYear } from './application.js';
import { countWords } from './word-count.js';

/** The JSON pointer to an answer; `~` and `/` in a key are escaped (RFC 6901). */
function answerPointer(key: string): string {
  return `/answers/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** Answers to what the call does not ask, by field: refused in a draft too. */
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

/** Years that the call does not pay, by field. */
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
 * What even a draft cannot hold, by field: answers to what the call does not ask, and a year twice.
 * All else may be missing or unfinished until the application is sent.
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

/** Years that do not add up to the amount asked for, as one fault (1-product, money rule 2). */
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
 * What an application still lacks before it can be sent, by field: title, amount, years inside the
 * call that sum to it, areas, and answers within their length. Empty where complete.
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

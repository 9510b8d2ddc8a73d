import { isNumeratorAbove, missingFigures, observationFaults } from '@almoner/domain/outcomes';
import type { ReturnObservation } from '../../lib/api/generated/types.gen.js';
import { COUNT_FAULT } from '../../lib/forms/count-entry.js';
import type { OwedReturn, ReturnQuestion } from './returns-types.js';

/** One answer with all its parts; null where nothing was given. */
export interface Answer {
  readonly indicatorId: string;
  readonly state: ReturnObservation['state'];
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly note: string;
}

/** The content of a return that the organisation writes. */
export interface ReturnAnswers {
  readonly narrative: string;
  readonly observations: readonly Answer[];
}

/** The parts of an answer that are numbers. */
export type AnswerPart = 'value' | 'numerator' | 'denominator';

/** The parts of an answer that can have an error. */
type NamedPart = AnswerPart | 'note';

/** The numbers that a question asks for. */
export function partsOf(question: Pick<ReturnQuestion, 'rule'>): readonly AnswerPart[] {
  return question.rule === 'ratio' ? ['numerator', 'denominator'] : ['value'];
}

function complete(given: ReturnObservation): Answer {
  const { indicatorId, state, value = null, numerator = null, denominator = null } = given;
  return { indicatorId, state, value, numerator, denominator, note: given.note ?? '' };
}

function emptyAnswer(indicatorId: string): Answer {
  return {
    indicatorId,
    state: 'reported',
    value: null,
    numerator: null,
    denominator: null,
    note: '',
  };
}

/** The answers of a return that are given so far. */
export function answersOf(owed: Pick<OwedReturn, 'narrative' | 'observations'>): ReturnAnswers {
  return { narrative: owed.narrative, observations: owed.observations.map(complete) };
}

/** The answer to one question; an empty one where none was begun. */
export function answerTo(answers: ReturnAnswers, indicatorId: string): Answer {
  const given = answers.observations.find((answer) => answer.indicatorId === indicatorId);
  return given ?? emptyAnswer(indicatorId);
}

/** The answers with one of them replaced or added. */
export function withAnswer(answers: ReturnAnswers, answer: Answer): ReturnAnswers {
  const others = answers.observations.filter((other) => other.indicatorId !== answer.indicatorId);
  return { ...answers, observations: [...others, answer] };
}

/** The answer with its figures removed, and marked as available or not. */
export function withAvailability(answer: Answer, available: boolean): Answer {
  const state = available ? 'reported' : 'not-available';
  return { ...answer, state, value: null, numerator: null, denominator: null };
}

/** The longest note that the API accepts, in characters. */
export const LONGEST_NOTE = 2000;

/** The words for missing parts: the domain speaks of numerators, which people need not know. */
const MISSING_WORDS: Readonly<Record<NamedPart, string>> = {
  value: 'Enter the number, or say that you do not have it',
  numerator: 'Enter how many of them, or say that you do not have it',
  denominator: 'Enter out of how many',
  note: 'Say why there is no figure',
};

const ABOVE_WORDS = 'This cannot be more than the number it is out of';

function partAt(pointer: string): NamedPart {
  return pointer.slice(1) as NamedPart;
}

/** The errors of an answer by part; empty where it is complete. */
export function answerFaults(
  question: ReturnQuestion,
  answer: Answer,
): Readonly<Partial<Record<NamedPart, string>>> {
  const indicator = { ...question, id: question.indicatorId };
  const missing = missingFigures(indicator, answer, '').map(({ pointer }) => partAt(pointer));
  const wrong = observationFaults(answer, '').map(({ pointer }) => partAt(pointer));
  const wrongWords = isNumeratorAbove(answer) ? ABOVE_WORDS : COUNT_FAULT;
  const tooLong = answer.note.length > LONGEST_NOTE;
  const words: [NamedPart, string][] = [
    ...missing.map((part): [NamedPart, string] => [part, MISSING_WORDS[part]]),
    ...wrong.map((part): [NamedPart, string] => [part, wrongWords]),
    ...(tooLong
      ? [['note', `Use ${LONGEST_NOTE} characters or fewer`] as [NamedPart, string]]
      : []),
  ];
  return Object.fromEntries(words);
}

/** Whether a question is answered: with complete figures or, where there are none, with the reason why. */
export function isAnswered(question: ReturnQuestion, answers: ReturnAnswers): boolean {
  const faults = answerFaults(question, answerTo(answers, question.indicatorId));
  return Object.keys(faults).length === 0;
}

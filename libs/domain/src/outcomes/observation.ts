import { keysOf, type FieldReason } from '../shared/index.js';
import type { Indicator } from './indicator.js';

export const OBSERVATION_STATE_WORDS = {
  reported: 'Reported',
  'not-available': 'Not available',
  'no-new-data': 'No new data',
};

/** Whether there is a figure. Having none is a state of its own, so that it is never taken for zero. */
export const OBSERVATION_STATES = keysOf(OBSERVATION_STATE_WORDS);

export type ObservationState = keyof typeof OBSERVATION_STATE_WORDS;

/** The states that a return can answer with. "No new data" is for published sources only. */
export const ANSWER_STATES = [
  'reported',
  'not-available',
] as const satisfies readonly ObservationState[];

export type AnswerState = (typeof ANSWER_STATES)[number];

/** The highest value of an observation, so that sums stay exact. */
export const HIGHEST_OBSERVATION = 1_000_000_000;

/** The figures of an observation: whole numbers, null where not given. */
export interface ObservedFigures {
  readonly state: AnswerState;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** The answer of a return to one indicator. */
export interface Observation extends ObservedFigures {
  readonly indicatorId: string;
  /** The reason why there is no figure, or a remark about it. */
  readonly note: string;
}

const PARTS = ['value', 'numerator', 'denominator'] as const;

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0 && value <= HIGHEST_OBSERVATION;
}

/** Whether the numerator is larger than the denominator, which is an error (docs/glossary.md, money rule 8). */
export function isNumeratorAbove({ numerator, denominator }: ObservedFigures): boolean {
  return numerator !== null && denominator !== null && numerator > denominator;
}

/**
 * What is wrong with the figures, by field under `pointer`: a value that is not a whole number from 0 to a
 * billion, or a numerator larger than its denominator. Missing figures are accepted here.
 */
export function observationFaults(figures: ObservedFigures, pointer: string): FieldReason[] {
  const counts = PARTS.flatMap((part) => {
    const given = figures[part];
    if (given === null || isCount(given)) return [];
    return [{ pointer: `${pointer}/${part}`, detail: 'Enter a whole number, zero or more' }];
  });
  if (!isNumeratorAbove(figures)) return counts;
  const detail = 'The numerator cannot be more than the denominator';
  return [...counts, { pointer: `${pointer}/numerator`, detail }];
}

/**
 * What an observation lacks before the return can be sent, by field: the value, both numbers of a ratio, or the
 * reason where there is no figure.
 */
export function missingFigures(
  indicator: Indicator,
  observation: Observation,
  pointer: string,
): FieldReason[] {
  if (observation.state === 'not-available') {
    if (observation.note.trim() !== '') return [];
    return [
      { pointer: `${pointer}/note`, detail: `Say why there is no figure for "${indicator.title}"` },
    ];
  }
  const needed =
    indicator.rule === 'ratio' ? (['numerator', 'denominator'] as const) : (['value'] as const);
  return needed
    .filter((part) => observation[part] === null)
    .map((part) => ({
      pointer: `${pointer}/${part}`,
      detail: `Enter the ${part} for "${indicator.title}"`,
    }));
}

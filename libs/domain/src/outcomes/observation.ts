import type { FieldReason } from '../shared/index.js';
import type { Indicator } from './indicator.js';

/** Whether there is a figure, or openly none: "no new data" is a state and not a zero. */
export const OBSERVATION_STATES = ['reported', 'not-available', 'no-new-data'] as const;

export type ObservationState = (typeof OBSERVATION_STATES)[number];

/** What a return can answer; only a source that publishes from time to time has no new data. */
export const ANSWER_STATES = [
  'reported',
  'not-available',
] as const satisfies readonly ObservationState[];

export type AnswerState = (typeof ANSWER_STATES)[number];

export const OBSERVATION_STATE_WORDS: Readonly<Record<ObservationState, string>> = {
  reported: 'Reported',
  'not-available': 'Not available',
  'no-new-data': 'No new data',
};

/** No figure of a grant fund is larger; sums of any number of them stay exact. */
export const HIGHEST_OBSERVATION = 1_000_000_000;

/** One value of an indicator: whole numbers, or null where not given. */
export interface ObservedFigures {
  readonly state: AnswerState;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** One value of an indicator as a return gives it. */
export interface Observation extends ObservedFigures {
  readonly indicatorId: string;
  /** Why there is no figure, or what there is to know of it. */
  readonly note: string;
}

const PARTS = ['value', 'numerator', 'denominator'] as const;

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0 && value <= HIGHEST_OBSERVATION;
}

/** Whether the numerator is above the denominator: an error (docs/glossary.md, money rule 8). */
export function isNumeratorAbove({ numerator, denominator }: ObservedFigures): boolean {
  return numerator !== null && denominator !== null && numerator > denominator;
}

/**
 * What is wrong with the figures that are given, by field under `pointer`: not a whole number from 0
 * to a billion, or a numerator above its denominator. Figures may be missing.
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
 * What a finished observation still lacks, by field: the value, the two numbers of a ratio, or where
 * there is no figure the reason why.
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

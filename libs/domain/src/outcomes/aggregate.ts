import type { AggregationRule } from './indicator.js';
import type { ObservedFigures } from './observation.js';

/** An observation that counts towards a figure: of an accepted return. */
export interface CountedObservation extends ObservedFigures {
  /** When it was accepted, as an ISO instant: tells which is the latest. */
  readonly at: string;
}

/** A figure and what it is made of: whole numbers; numerator and denominator only of a ratio. */
export interface OutcomeFigure {
  readonly value: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** 100 × numerator ÷ denominator, rounded half up to a whole per cent; null of nothing. */
export function percentOf(numerator: number, denominator: number): number | null {
  if (denominator === 0) return null;
  const doubled = 200n * BigInt(numerator) + BigInt(denominator);
  return Number(doubled / (2n * BigInt(denominator)));
}

function total(list: readonly (number | null)[]): number {
  return list.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

function whole(value: number): OutcomeFigure {
  return { value, numerator: null, denominator: null };
}

function sumOf(observations: readonly CountedObservation[]): OutcomeFigure | null {
  const values = observations.flatMap(({ value }) => (value === null ? [] : [value]));
  return values.length === 0 ? null : whole(total(values));
}

function ratioOf(observations: readonly CountedObservation[]): OutcomeFigure | null {
  const pairs = observations.filter((o) => o.numerator !== null && o.denominator !== null);
  const numerator = total(pairs.map((pair) => pair.numerator));
  const denominator = total(pairs.map((pair) => pair.denominator));
  const value = percentOf(numerator, denominator);
  return value === null ? null : { value, numerator, denominator };
}

/** The later one; of two at the same instant the higher, so that their order changes nothing. */
function latestOf(observations: readonly CountedObservation[]): OutcomeFigure | null {
  const values = observations.flatMap(({ at, value }) => (value === null ? [] : [{ at, value }]));
  const [latest] = values.sort((a, b) =>
    a.at === b.at ? b.value - a.value : a.at < b.at ? 1 : -1,
  );
  return latest === undefined ? null : whole(latest.value);
}

const AGGREGATES = { sum: sumOf, ratio: ratioOf, latest: latestOf } as const;

/**
 * The figure of an indicator over the observations of accepted returns: computed, never typed
 * (docs/glossary.md, Computed figures). Null where none is reported.
 */
export function aggregate(
  rule: AggregationRule,
  observations: readonly CountedObservation[],
): OutcomeFigure | null {
  return AGGREGATES[rule](observations.filter(({ state }) => state === 'reported'));
}

import type { AggregationRule } from './indicator.js';
import type { ObservedFigures } from './observation.js';

/** An observation of an accepted return: only these count. */
export interface CountedObservation extends ObservedFigures {
  /** When the return was accepted, as an ISO instant, to find the latest. */
  readonly at: string;
}

/** A computed figure, in whole numbers. Only a ratio has a numerator and a denominator. */
export interface OutcomeFigure {
  readonly value: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** 100 × numerator ÷ denominator, rounded half up to a whole per cent; null where the denominator is zero. */
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

/** The observation accepted last; of two at the same instant the higher one, so that their order does not matter. */
function latestOf(observations: readonly CountedObservation[]): OutcomeFigure | null {
  const values = observations.flatMap(({ at, value }) => (value === null ? [] : [{ at, value }]));
  const [latest] = values.sort((a, b) =>
    a.at === b.at ? b.value - a.value : a.at < b.at ? 1 : -1,
  );
  return latest === undefined ? null : whole(latest.value);
}

const AGGREGATES = { sum: sumOf, ratio: ratioOf, latest: latestOf } as const;

/**
 * The figure of an indicator, computed from the observations of accepted returns (docs/glossary.md, Computed
 * figures). Null where no observation has a figure.
 */
export function aggregate(
  rule: AggregationRule,
  observations: readonly CountedObservation[],
): OutcomeFigure | null {
  return AGGREGATES[rule](observations.filter(({ state }) => state === 'reported'));
}

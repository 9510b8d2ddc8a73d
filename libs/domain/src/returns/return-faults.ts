import {
  isNumeratorAbove,
  missingFigures,
  observationFaults,
  type Indicator,
  type Observation,
} from '../outcomes/index.js';
import { accept, refuse, type Decision, type FieldReason } from '../shared/index.js';

/**
 * What is wrong with the observations of a return, by field: an indicator that the return does not ask for or
 * that is listed twice, and impossible figures. Missing observations are accepted here.
 */
function returnedObservationFaults(
  observations: readonly Observation[],
  indicators: readonly Indicator[],
): FieldReason[] {
  const asked = new Set(indicators.map((indicator) => indicator.id));
  return observations.flatMap((observation, index) => {
    const { indicatorId } = observation;
    const pointer = `/observations/${index}`;
    const named = `${pointer}/indicatorId`;
    const first = observations.findIndex((other) => other.indicatorId === indicatorId);
    if (!asked.has(indicatorId))
      return [{ pointer: named, detail: 'The return does not ask for this indicator' }];
    if (first !== index) return [{ pointer: named, detail: 'This indicator is there twice' }];
    return observationFaults(observation, pointer);
  });
}

/** The observations; refuses by field with `outcomes.numerator-above-denominator` or `shared.invalid`. */
export function decideObservations(
  observations: readonly Observation[],
  indicators: readonly Indicator[],
): Decision<readonly Observation[]> {
  const faults = returnedObservationFaults(observations, indicators);
  if (faults.length === 0) return accept(observations);
  return observations.some(isNumeratorAbove)
    ? refuse('outcomes.numerator-above-denominator', {}, faults)
    : refuse('shared.invalid', {}, faults);
}

/** What a return lacks before it can be sent, by field. Empty where every question is answered. */
export function returnFaults(
  observations: readonly Observation[],
  indicators: readonly Indicator[],
): FieldReason[] {
  const unanswered = indicators.flatMap((indicator) => {
    const index = observations.findIndex((given) => given.indicatorId === indicator.id);
    const observation = observations[index];
    if (observation !== undefined)
      return missingFigures(indicator, observation, `/observations/${index}`);
    return [{ pointer: '/observations', detail: `Give a figure for "${indicator.title}"` }];
  });
  return [...returnedObservationFaults(observations, indicators), ...unanswered];
}

/** Whether every question is answered with possible figures; refuses with `returns.incomplete`, by field. */
export function decideCompleteReturn(
  observations: readonly Observation[],
  indicators: readonly Indicator[],
): Decision<null> {
  return observations.some(isNumeratorAbove)
    ? refuse(
        'outcomes.numerator-above-denominator',
        {},
        returnedObservationFaults(observations, indicators),
      )
    : decideAnswered(returnFaults(observations, indicators));
}

function decideAnswered(faults: readonly FieldReason[]): Decision<null> {
  return faults.length === 0 ? accept(null) : refuse('returns.incomplete', {}, faults);
}

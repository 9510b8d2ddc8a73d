import {
  accept,
  decideEverywhere,
  permits,
  refuse,
  type ActionTable,
  type Actor,
  type Decision,
} from '../shared/index.js';
import { isRuleForUnit, type Indicator } from './indicator.js';

/** The fund of an indicator; null where every fund may use it. */
interface OwnedIndicator {
  readonly fundId: string | null;
}

/** Whether the actor may edit the indicator. One for every fund needs the permission in every fund. */
export function decideEditIndicator(given: OwnedIndicator, actor: Actor): Decision<null> {
  if (given.fundId === null) return decideEverywhere('outcomes.edit', actor);
  return permits(actor, 'outcomes.edit', given.fundId)
    ? accept(null)
    : refuse('shared.not-permitted');
}

/** Adds an indicator. Its rule has to fit its unit. */
export function decideNewIndicator(
  wanted: OwnedIndicator & Pick<Indicator, 'rule' | 'unit'>,
  actor: Actor,
): Decision<null> {
  const permitted = decideEditIndicator(wanted, actor);
  if (!permitted.ok || isRuleForUnit(wanted.rule, wanted.unit)) return permitted;
  const detail =
    wanted.unit === 'percent'
      ? 'A percentage is a ratio or the latest figure'
      : 'A ratio is a percentage';
  return refuse('shared.invalid', {}, [{ pointer: '/rule', detail }]);
}

/** The audit actions of a measure and the words of its history. */
export const INDICATOR_ACTIONS = {
  'outcomes.create-indicator': { history: 'Measure defined' },
  'outcomes.update-indicator': { history: 'Measure changed' },
} satisfies ActionTable;

import type { PlainDate } from '../calendar/index.js';
import {
  accept,
  commandAnswer,
  ownFundScope,
  permits,
  reachesAll,
  refuse,
  type Actor,
  type CommandAnswer,
  type Decision,
  type Role,
} from '../shared/index.js';
import {
  DELEGABLE,
  delegationState,
  type DelegationDays,
  type DelegationPeriod,
} from './delegation.js';

/** A person to whom the approval of payments could be lent. */
export interface StandIn {
  readonly userId: string;
  /** Null for staff. */
  readonly organisationId: string | null;
  readonly active: boolean;
  readonly roles: readonly Role[];
}

/**
 * People with these roles never approve in the name of another: auditors check approvals, and administrators
 * set how many a payment needs.
 */
export const NEVER_STAND_IN: readonly Role[] = ['auditor', 'administrator'];

/**
 * A delegation that somebody wants to make; `fundIds` is null for every fund in which the lender has the
 * permission.
 */
export interface DelegationRequest extends DelegationPeriod {
  readonly to: StandIn;
  readonly fundIds: readonly string[] | null;
}

function invalid(pointer: string, detail: string): Decision<never> {
  return refuse('shared.invalid', {}, [{ pointer, detail }]);
}

function decidePeriod({ startsOn, endsOn }: DelegationPeriod, today: PlainDate): Decision<null> {
  if (endsOn < startsOn) return invalid('/endsOn', 'Enter a day on or after the first');
  return endsOn < today ? invalid('/endsOn', 'Enter a day that is not past') : accept(null);
}

function decideStandIn(to: StandIn, actor: Actor): Decision<null> {
  if (to.userId === actor.userId) return invalid('/toUserId', 'Choose another person');
  if (to.roles.some((role) => NEVER_STAND_IN.includes(role)))
    return invalid('/toUserId', 'Choose somebody who is neither an auditor nor an administrator');
  if (to.organisationId === null && to.active) return accept(null);
  return refuse('delegations.not-staff', {}, [
    { pointer: '/toUserId', detail: 'Choose a person of the funder who works here now' },
  ]);
}

/**
 * Lends the approval of payments to another member of staff for a period. Only what the lender's own roles give
 * can be lent, so a permission that was lent to them cannot be lent on: `delegations.not-held`.
 */
export function decideDelegate(
  request: DelegationRequest,
  today: PlainDate,
  actor: Actor,
): Decision<null> {
  if (!permits(actor, 'payments.delegate')) return refuse('shared.not-permitted');
  const period = decidePeriod(request, today);
  if (!period.ok) return period;
  const standIn = decideStandIn(request.to, actor);
  if (!standIn.ok) return standIn;
  if (request.fundIds?.length === 0) return invalid('/fundIds', 'Choose at least one fund');
  const own = ownFundScope(actor, DELEGABLE);
  const held = own === 'all' || own.length > 0;
  if (held && reachesAll(own, request.fundIds ?? own)) return accept(null);
  return refuse('delegations.not-held', {}, [
    { pointer: '/fundIds', detail: 'Choose funds in which you approve payments yourself' },
  ]);
}

/** Ends a delegation before its last day. Only the lender may. */
export function decideEndDelegation(
  delegation: DelegationDays & { readonly fromUserId: string },
  today: PlainDate,
  actor: Actor,
): Decision<null> {
  if (!permits(actor, 'payments.delegate')) return refuse('shared.not-permitted');
  if (delegation.fromUserId !== actor.userId) return refuse('delegations.not-yours');
  const state = delegationState(delegation, today);
  return state === 'running' || state === 'coming'
    ? accept(null)
    : refuse('shared.wrong-state', { thing: 'delegation', state });
}

/** The commands of a delegation for the actor. Only the lender may end it. */
export function delegationCommands(
  delegation: DelegationDays & { readonly fromUserId: string },
  today: PlainDate,
  actor: Actor,
): CommandAnswer<'end'>[] {
  if (delegation.fromUserId !== actor.userId) return [];
  return [commandAnswer('end', decideEndDelegation(delegation, today, actor))];
}

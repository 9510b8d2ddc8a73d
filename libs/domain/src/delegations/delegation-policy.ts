import { addDays, formatDate, type PlainDate } from '../calendar/index.js';
import {
  accept,
  commandAnswer,
  ownFundScope,
  permits,
  reachesAll,
  refuse,
  transition,
  type Actor,
  type Audience,
  type CommandAnswer,
  type CommandOf,
  type Decision,
  type Role,
} from '../shared/index.js';
import { DELEGATION_LIFECYCLE, type DelegationStatus } from './delegation-lifecycle.js';
import {
  DELEGABLE,
  delegationState,
  type DelegationDays,
  type DelegationPeriod,
} from './delegation.js';

/** A person to whom the approval of payments could be lent. */
export interface StandIn {
  readonly userId: string;
  readonly audience: Audience;
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

type DelegationCommand = CommandOf<typeof DELEGATION_LIFECYCLE>;

function invalid(pointer: string, detail: string): Decision<never> {
  return refuse('shared.invalid', {}, [{ pointer, detail }]);
}

function decidePeriod(
  { startsOn, endsOn }: DelegationPeriod,
  today: PlainDate,
  longestDays: number,
): Decision<null> {
  if (endsOn < startsOn) return invalid('/endsOn', 'Enter a day on or after the first');
  if (endsOn < today) return invalid('/endsOn', 'Enter a day that is not past');
  const last = addDays(startsOn, longestDays - 1);
  return endsOn > last
    ? invalid('/endsOn', `Enter ${formatDate(last)} or an earlier day`)
    : accept(null);
}

/** Whether two periods have a day in common. */
function overlap(one: DelegationPeriod, other: DelegationPeriod): boolean {
  return one.startsOn <= other.endsOn && other.startsOn <= one.endsOn;
}

/** What a new delegation is checked against: the day, the longest period in days, and the pair's other delegations. */
export interface DelegationFacts {
  readonly today: PlainDate;
  /** Reference value `delegationDays` in force today. */
  readonly longestDays: number;
  /** The delegations of the same two people that were neither declined nor ended. */
  readonly others: readonly DelegationPeriod[];
}

function decideStandIn(to: StandIn, actor: Actor): Decision<null> {
  if (to.userId === actor.userId) return invalid('/toUserId', 'Choose another person');
  if (to.roles.some((role) => NEVER_STAND_IN.includes(role)))
    return invalid('/toUserId', 'Choose somebody who is neither an auditor nor an administrator');
  if (to.audience === 'staff' && to.active) return accept(null);
  return refuse('delegations.not-staff', {}, [
    { pointer: '/toUserId', detail: 'Choose a person of the funder who works here now' },
  ]);
}

/**
 * Offers the approval of payments to another member of staff for a period: at most the longest delegation, both days
 * included, and on no day on which the same person already has one of the lender (`delegations.overlap`). Only what the lender's own roles give
 * can be lent, so a permission that was lent to them cannot be lent on: `delegations.not-held`.
 */
export function decideDelegate(
  request: DelegationRequest,
  { today, longestDays, others }: DelegationFacts,
  actor: Actor,
): Decision<null> {
  if (!permits(actor, 'payments.delegate')) return refuse('shared.not-permitted');
  const period = decidePeriod(request, today, longestDays);
  if (!period.ok) return period;
  const standIn = decideStandIn(request.to, actor);
  if (!standIn.ok) return standIn;
  const other = others.find((one) => overlap(one, request));
  if (other) return refuseOverlap(other);
  if (request.fundIds?.length === 0) return invalid('/fundIds', 'Choose at least one fund');
  const own = ownFundScope(actor, DELEGABLE);
  const held = own === 'all' || own.length > 0;
  if (held && reachesAll(own, request.fundIds ?? own)) return accept(null);
  return refuse('delegations.not-held', {}, [
    { pointer: '/fundIds', detail: 'Choose funds in which you approve payments yourself' },
  ]);
}

function refuseOverlap({ startsOn, endsOn }: DelegationPeriod): Decision<never> {
  const params = { from: formatDate(startsOn), to: formatDate(endsOn) };
  const detail = 'Choose days on which this person does not stand in for you already';
  return refuse('delegations.overlap', params, [{ pointer: '/startsOn', detail }]);
}

/** A delegation with its two people. */
export interface Delegation extends DelegationDays {
  readonly fromUserId: string;
  readonly toUserId: string;
}

function decide(
  command: DelegationCommand,
  delegation: Delegation,
  today: PlainDate,
): Decision<DelegationStatus> {
  const state = delegationState(delegation, today);
  if (state === 'over') return refuse('shared.wrong-state', { thing: 'delegation', state });
  return transition(DELEGATION_LIFECYCLE, command, delegation.status);
}

/** Accepts or declines a delegation. Only the person to whom it is lent may: `delegations.not-to-you`. */
export function decideAnswerDelegation(
  command: 'accept' | 'decline',
  delegation: Delegation,
  today: PlainDate,
  actor: Actor,
): Decision<DelegationStatus> {
  if (!permits(actor, 'delegations.answer')) return refuse('shared.not-permitted');
  if (delegation.toUserId !== actor.userId) return refuse('delegations.not-to-you');
  return decide(command, delegation, today);
}

/** Ends a delegation before its last day. Only the lender may. */
export function decideEndDelegation(
  delegation: Delegation,
  today: PlainDate,
  actor: Actor,
): Decision<DelegationStatus> {
  if (!permits(actor, 'payments.delegate')) return refuse('shared.not-permitted');
  if (delegation.fromUserId !== actor.userId) return refuse('delegations.not-yours');
  return decide('end', delegation, today);
}

/** The commands of a delegation for the actor: the lender ends it, the other person accepts or declines it. */
export function delegationCommands(
  delegation: Delegation,
  today: PlainDate,
  actor: Actor,
): CommandAnswer<DelegationCommand>[] {
  const answer = (command: 'accept' | 'decline') =>
    commandAnswer(command, decideAnswerDelegation(command, delegation, today, actor));
  if (delegation.toUserId === actor.userId) return [answer('accept'), answer('decline')];
  if (delegation.fromUserId !== actor.userId) return [];
  return [commandAnswer('end', decideEndDelegation(delegation, today, actor))];
}

import type { PlainDate } from '../calendar/index.js';
import {
  ownFundScope,
  scopeInBoth,
  type Actor,
  type LentPermission,
  type Permission,
} from '../shared/index.js';

/** What is lent with the approval of payments: the approval, and the sight of what is approved. */
const LENT: readonly Permission[] = ['payments.read', 'payments.approve'];

/** The permission that can be lent. */
export const DELEGABLE: Permission = 'payments.approve';

export const DELEGATION_STATES = ['coming', 'running', 'over', 'ended'] as const;

/** Derived from the dates: before them, within them, past them; or ended early. */
export type DelegationState = (typeof DELEGATION_STATES)[number];

/** From when to when a person lends the approval of payments; both days belong to it. */
export interface DelegationPeriod {
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
}

export interface DelegationDays extends DelegationPeriod {
  /** Whether it was ended before its last day. */
  readonly ended: boolean;
}

/** Where a delegation stands on a day. */
export function delegationState(delegation: DelegationDays, today: PlainDate): DelegationState {
  if (delegation.ended) return 'ended';
  if (today < delegation.startsOn) return 'coming';
  return today > delegation.endsOn ? 'over' : 'running';
}

/**
 * What the lender's own roles let them lend in the funds of a delegation (null: all that they reach),
 * asked each day anew: who loses a role lends nothing, and what is lent is never lent on.
 */
export function lentPermissions(
  lender: Actor,
  delegationId: string,
  fundIds: readonly string[] | null,
): LentPermission[] {
  const scope = scopeInBoth(ownFundScope(lender, DELEGABLE), fundIds ?? 'all');
  const funds = scope === 'all' ? [null] : scope;
  const { userId, name } = lender;
  return LENT.flatMap((permission) =>
    funds.map((fundId) => ({ permission, fundId, lender: { userId, name, delegationId } })),
  );
}

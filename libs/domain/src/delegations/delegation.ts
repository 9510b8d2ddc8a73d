import type { PlainDate } from '../calendar/index.js';
import type { DelegationStatus } from './delegation-lifecycle.js';
import {
  keysOf,
  ownFundScope,
  scopeInBoth,
  type Actor,
  type LentPermission,
  type Permission,
} from '../shared/index.js';

/** What the stand-in may do: approve payments, and read them. */
const LENT: readonly Permission[] = ['payments.read', 'payments.approve'];

/** The permission that can be lent. */
export const DELEGABLE: Permission = 'payments.approve';

const WORDS = {
  offered: 'Waiting to be accepted',
  coming: 'Not yet begun',
  running: 'Running',
  over: 'Over',
  declined: 'Declined',
  ended: 'Ended early',
};

export const DELEGATION_STATES = keysOf(WORDS);

/** Follows from the status and, once accepted, from the dates: before, within or after them. */
export type DelegationState = keyof typeof WORDS;

/** The first and the last day of a delegation, both included. */
export interface DelegationPeriod {
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
}

export interface DelegationDays extends DelegationPeriod {
  readonly status: DelegationStatus;
}

/** The state of a delegation on a day. */
export function delegationState(delegation: DelegationDays, today: PlainDate): DelegationState {
  const { status } = delegation;
  if (status === 'ended' || status === 'declined') return status;
  if (today > delegation.endsOn) return 'over';
  if (status === 'offered') return 'offered';
  return today < delegation.startsOn ? 'coming' : 'running';
}

/**
 * The permissions that a delegation lends today, in the funds where the lender's own roles still give them
 * (`fundIds` null: all of these). Asked anew each day: a lender who loses a role lends nothing, and what was
 * lent cannot be lent on.
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

/** The state of a delegation in words. */
export function delegationStateWords(state: DelegationState): string {
  return WORDS[state];
}

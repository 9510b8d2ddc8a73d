import type { PlainDate } from '../calendar/index.js';
import {
  keysOf,
  ownFundScope,
  scopeInBoth,
  type Actor,
  type LentPermission,
  type Permission,
  type ActionTable,
} from '../shared/index.js';

/** What the stand-in may do: approve payments, and read them. */
const LENT: readonly Permission[] = ['payments.read', 'payments.approve'];

/** The permission that can be lent. */
export const DELEGABLE: Permission = 'payments.approve';

const WORDS = {
  coming: 'Not yet begun',
  running: 'Running',
  over: 'Over',
  ended: 'Ended early',
};

export const DELEGATION_STATES = keysOf(WORDS);

/** Follows from the dates (before, within or after them), or from the day on which it was ended early. */
export type DelegationState = keyof typeof WORDS;

/** The first and the last day of a delegation, both included. */
export interface DelegationPeriod {
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
}

export interface DelegationDays extends DelegationPeriod {
  /** Whether it was ended before its last day. */
  readonly ended: boolean;
}

/** The state of a delegation on a day. */
export function delegationState(delegation: DelegationDays, today: PlainDate): DelegationState {
  if (delegation.ended) return 'ended';
  if (today < delegation.startsOn) return 'coming';
  return today > delegation.endsOn ? 'over' : 'running';
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

/** The audit actions of a delegation and the words of its history. */
export const DELEGATION_ACTIONS = {
  'delegations.make': { history: 'Approval of payments lent' },
  'delegations.end': { history: 'Ended early' },
} satisfies ActionTable;

import {
  ROLE_NAMES,
  ROLES,
  type Audience,
  type Permission,
  type Role,
  type RoleDefinition,
} from './permissions.js';

/** A role held everywhere (`fundId: null`) or for one named fund. */
export interface RoleAssignment {
  readonly role: Role;
  readonly fundId: string | null;
}

/** A person as a record names them. */
export interface Person {
  readonly userId: string;
  readonly name: string;
}

/** A person who lends one of their own permissions to another for a time: a delegation. */
export interface Lender extends Person {
  readonly delegationId: string;
}

/** A permission that another person lends, everywhere (`fundId: null`) or for one named fund. */
export interface LentPermission {
  readonly permission: Permission;
  readonly fundId: string | null;
  readonly lender: Lender;
}

/** The id of the actor of what happens by itself: no person has it. */
export const SYSTEM_USER_ID = '';

/** The signed-in person a command or a query acts for. */
export interface Actor extends Person {
  readonly audience: Audience;
  /** The organisation the person belongs to; null for staff. */
  readonly organisationId: string | null;
  readonly assignments: readonly RoleAssignment[];
  /** What others lend to the person today; never lent on. */
  readonly lent?: readonly LentPermission[];
}

/** The funds in which a permission is held: everywhere, or the listed fund ids. */
export type FundScope = 'all' | readonly string[];

function grants(role: Role, permission: Permission, audience: Audience): boolean {
  const definition: RoleDefinition = ROLES[role];
  return definition.audience === audience && definition.permissions.includes(permission);
}

/** Whether any role of the audience carries the permission: what it can ever be offered to do. */
export function isForAudience(permission: Permission, audience: Audience): boolean {
  return ROLE_NAMES.some((role) => grants(role, permission, audience));
}

function scopeOf(funds: readonly (string | null)[]): FundScope {
  if (funds.includes(null)) return 'all';
  return [...new Set(funds.filter((fundId) => fundId !== null))].sort();
}

function ownFunds(actor: Actor, permission: Permission): (string | null)[] {
  return actor.assignments
    .filter(({ role }) => grants(role, permission, actor.audience))
    .map(({ fundId }) => fundId);
}

function lentOf(actor: Actor, permission: Permission): readonly LentPermission[] {
  return (actor.lent ?? []).filter((lent) => lent.permission === permission);
}

/** The funds in which the actor's own roles carry the permission: what can be lent to another. */
export function ownFundScope(actor: Actor, permission: Permission): FundScope {
  return scopeOf(ownFunds(actor, permission));
}

/** The funds in which the actor holds the permission; an empty list where it is held nowhere. */
export function fundScope(actor: Actor, permission: Permission): FundScope {
  const lent = lentOf(actor, permission).map(({ fundId }) => fundId);
  return scopeOf([...ownFunds(actor, permission), ...lent]);
}

/**
 * In whose name the actor may use a permission in a fund: null, first, where it is their own, then
 * everybody who lends it. Empty where it is not held.
 */
export function lendersOf(
  actor: Actor,
  permission: Permission,
  fundId: string,
): readonly (Lender | null)[] {
  const reaches = (held: string | null): boolean => held === null || held === fundId;
  const own = ownFunds(actor, permission).some(reaches);
  const lent = lentOf(actor, permission).filter((one) => reaches(one.fundId));
  return [...(own ? [null] : []), ...lent.map(({ lender }) => lender)];
}

/** The funds in both scopes. */
export function scopeInBoth(one: FundScope, other: FundScope): FundScope {
  if (one === 'all') return other;
  return other === 'all' ? one : one.filter((fundId) => other.includes(fundId));
}

/** Whether a scope reaches every fund of another. */
export function reachesAll(scope: FundScope, wanted: FundScope): boolean {
  if (scope === 'all') return true;
  return wanted !== 'all' && wanted.every((fundId) => scope.includes(fundId));
}

/** Whether the actor holds the permission at all or, where a fund is named, for that fund. */
export function permits(actor: Actor, permission: Permission, fundId?: string): boolean {
  const scope = fundScope(actor, permission);
  if (scope === 'all') return true;
  return fundId === undefined ? scope.length > 0 : scope.includes(fundId);
}

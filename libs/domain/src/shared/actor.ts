import {
  ROLE_NAMES,
  ROLES,
  type Audience,
  type Permission,
  type Role,
  type RoleDefinition,
} from './permissions.js';

/** A role in every fund (`fundId: null`) or in one fund. */
export interface RoleAssignment {
  readonly role: Role;
  readonly fundId: string | null;
}

/** That a person may act for an organisation, in a role. Several roles in one organisation are several memberships. */
export interface Membership {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly role: Role;
}

/** A person, as records name them. */
export interface Person {
  readonly userId: string;
  readonly name: string;
}

/** A person who lends one of their permissions to another by a delegation. */
export interface Lender extends Person {
  readonly delegationId: string;
}

/** A permission that another person lends, for every fund (`fundId: null`) or for one. */
export interface LentPermission {
  readonly permission: Permission;
  readonly fundId: string | null;
  readonly lender: Lender;
}

/** The id of the actor where no person acted, for example when an offer lapses. */
export const SYSTEM_USER_ID = '';

/** The signed-in person who gives a command or reads. */
export interface Actor extends Person {
  readonly audience: Audience;
  /** The organisation for which the person acts; null for staff, and for a person of several who has not said for which. */
  readonly organisationId: string | null;
  /** The person's roles: of staff, or in the organisation for which they act. */
  readonly assignments: readonly RoleAssignment[];
  /** The organisations for which the person may act; of staff, none. */
  readonly memberships?: readonly Membership[];
  /** The permissions that others lend to the person today. They cannot be lent on. */
  readonly lent?: readonly LentPermission[];
}

/** The funds in which a person has a permission: all, or those with these ids. */
export type FundScope = 'all' | readonly string[];

function grants(role: Role, permission: Permission, audience: Audience): boolean {
  const definition: RoleDefinition = ROLES[role];
  return definition.audience === audience && definition.permissions.includes(permission);
}

/** Whether any role of the audience has the permission. */
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

/**
 * The funds in which the actor's own roles give the permission, without what others lend: what the actor can
 * lend.
 */
export function ownFundScope(actor: Actor, permission: Permission): FundScope {
  return scopeOf(ownFunds(actor, permission));
}

/** The funds in which the actor has the permission; empty where there is none. */
export function fundScope(actor: Actor, permission: Permission): FundScope {
  const lent = lentOf(actor, permission).map(({ fundId }) => fundId);
  return scopeOf([...ownFunds(actor, permission), ...lent]);
}

/**
 * In whose names the actor may use a permission in a fund: null, first, where the permission is their own, then
 * every lender. Empty where the actor does not have it.
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

/** The funds that are in both scopes. */
export function scopeInBoth(one: FundScope, other: FundScope): FundScope {
  if (one === 'all') return other;
  return other === 'all' ? one : one.filter((fundId) => other.includes(fundId));
}

/** Whether a scope contains every fund of another. */
export function reachesAll(scope: FundScope, wanted: FundScope): boolean {
  if (scope === 'all') return true;
  return wanted !== 'all' && wanted.every((fundId) => scope.includes(fundId));
}

/** Whether the actor has the permission in the fund or, where none is named, in any fund. */
export function permits(actor: Actor, permission: Permission, fundId?: string): boolean {
  const scope = fundScope(actor, permission);
  if (scope === 'all') return true;
  return fundId === undefined ? scope.length > 0 : scope.includes(fundId);
}

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

/** The signed-in person a command or a query acts for. */
export interface Actor extends Person {
  readonly audience: Audience;
  /** The organisation the person belongs to; null for staff. */
  readonly organisationId: string | null;
  readonly assignments: readonly RoleAssignment[];
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

/** The funds in which the actor holds the permission; an empty list where it is held nowhere. */
export function fundScope(actor: Actor, permission: Permission): FundScope {
  const held = actor.assignments.filter((a) => grants(a.role, permission, actor.audience));
  if (held.some((a) => a.fundId === null)) return 'all';
  return [...new Set(held.flatMap((a) => (a.fundId === null ? [] : [a.fundId])))].sort();
}

/** The funds in both scopes. */
export function sharedScope(one: FundScope, other: FundScope): FundScope {
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

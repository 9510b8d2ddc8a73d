import type { Actor, Role } from '../shared/index.js';

/** Ids of the invented records in the specs of the domain. */
export const FUND_ID = '00000000-0000-7000-8000-0000000000f1';
export const ORGANISATION_ID = '00000000-0000-7000-8000-0000000000a1';

/** A member of staff with these roles, in every fund or in one. */
export function staff(name: string, roles: readonly Role[], fundId: string | null = null): Actor {
  return {
    userId: `user-${name}`,
    name,
    audience: 'staff',
    organisationId: null,
    assignments: roles.map((role) => ({ role, fundId })),
  };
}

/** A person of an organisation. */
export function member(
  name: string,
  roles: readonly Role[],
  organisationId: string = ORGANISATION_ID,
): Actor {
  return {
    userId: `user-${name}`,
    name,
    audience: 'organisation',
    organisationId,
    assignments: roles.map((role) => ({ role, fundId: null })),
  };
}

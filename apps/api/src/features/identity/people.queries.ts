import { todayInScotland } from '@almoner/domain/calendar';
import { lentPermissions } from '@almoner/domain/delegations';
import type { Actor, LentPermission, RoleAssignment } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { Pools } from '../../platform/database/pools.js';
import { READABLE_APPROVAL_DELEGATIONS } from '../../readable/delegations.sql.js';

interface PersonRow {
  id: string;
  name: string;
  email: string;
  password_hash: string;
  organisation_id: string | null;
  assignments: RoleAssignment[];
  lent: LentRow[];
}

/** A delegation in force today, with the roles of the lender. */
interface LentRow {
  readonly delegationId: string;
  readonly fundIds: string[] | null;
  readonly userId: string;
  readonly name: string;
  readonly assignments: RoleAssignment[];
}

/** A person with the password hash to check against. */
export interface Person {
  readonly actor: Actor;
  readonly email: string;
  readonly passwordHash: string;
}

/** The roles of a person; `userId` is the SQL of the person's id. */
function rolesOf(userId: string): string {
  return `(SELECT coalesce(jsonb_agg(jsonb_build_object('role', r.role, 'fundId', r.fund_id) ORDER BY r.role, r.fund_id), '[]')
             FROM role_assignments r WHERE r.user_id = ${userId})`;
}

/**
 * A person with their roles and with the delegations to them in force today: $2 today in Scotland. Only staff delegate,
 * and only to staff.
 */
const PERSON = `
  SELECT u.id, u.name, u.email::text, u.password_hash, u.organisation_id, ${rolesOf('u.id')} AS assignments,
         CASE WHEN u.organisation_id IS NULL THEN
         (SELECT coalesce(jsonb_agg(jsonb_build_object('delegationId', d.id, 'fundIds', d.fund_ids, 'userId', f.id,
                   'name', f.name, 'assignments', ${rolesOf('f.id')}) ORDER BY f.name, d.id), '[]')
            FROM ${READABLE_APPROVAL_DELEGATIONS} d JOIN users f ON f.id = d.from_user_id AND f.active
           WHERE d.to_user_id = u.id AND d.status = 'accepted' AND $2::date BETWEEN d.starts_on AND d.ends_on)
         ELSE '[]' END AS lent
    FROM users u`;

/**
 * Finds people before anybody is signed in. Only these queries run outside a request's own transaction; they run as the
 * service's own database user and read only identity's tables.
 */
@Injectable()
export class PeopleQueries {
  constructor(@Inject(Pools) private readonly pools: Pools) {}

  byEmail(email: string, now: Date): Promise<Person | null> {
    return this.one('WHERE u.email = $1 AND u.active', [email, todayInScotland(now)]);
  }

  byId(id: string, now: Date): Promise<Person | null> {
    return this.one('WHERE u.id = $1 AND u.active', [id, todayInScotland(now)]);
  }

  byPersona(key: string, now: Date): Promise<Person | null> {
    return this.one('WHERE u.persona_key = $1 AND u.active', [key, todayInScotland(now)]);
  }

  bySession(tokenHash: Buffer, now: Date): Promise<Person | null> {
    return this.one(
      `JOIN sessions s ON s.user_id = u.id
        WHERE s.token_hash = $1 AND s.expires_at > $3 AND u.active`,
      [tokenHash, todayInScotland(now), now],
    );
  }

  private async one(which: string, parameters: unknown[]): Promise<Person | null> {
    const [row] = await this.pools.prepared<PersonRow>('service', `${PERSON} ${which}`, parameters);
    return row ? toPerson(row) : null;
  }
}

/** The only place that works out what a person may do, from their own roles and from what lenders lend them today. */
function toPerson(row: PersonRow): Person {
  const actor: Actor = {
    userId: row.id,
    name: row.name,
    audience: row.organisation_id === null ? 'staff' : 'organisation',
    organisationId: row.organisation_id,
    assignments: row.assignments.map((a) => ({ role: a.role, fundId: a.fundId })),
  };
  const { email, password_hash: passwordHash } = row;
  return { email, passwordHash, actor: { ...actor, lent: row.lent.flatMap(lentBy) } };
}

function lentBy({ delegationId, fundIds, ...lender }: LentRow): LentPermission[] {
  const actor: Actor = { ...lender, audience: 'staff', organisationId: null };
  return lentPermissions(actor, delegationId, fundIds);
}

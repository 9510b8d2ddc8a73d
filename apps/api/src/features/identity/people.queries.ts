import { todayInScotland } from '@almoner/domain/calendar';
import { lentPermissions } from '@almoner/domain/delegations';
import {
  refusal,
  RefusalError,
  type Actor,
  type Audience,
  type LentPermission,
  type Membership,
  type RoleAssignment,
} from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { Pools } from '../../platform/database/pools.js';
import { READABLE_APPROVAL_DELEGATIONS } from '../../readable/delegations.sql.js';
import { READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';
import { PUBLISHED } from './passwords.js';

interface PersonRow {
  id: string;
  name: string;
  email: string;
  password_hash: string;
  audience: Audience;
  memberships: Membership[];
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
 * A person with their roles, the organisations for which they act, and the delegations to them in force today: $2 today in
 * Scotland. Only staff delegate, and only to staff.
 */
const PERSON = `
  SELECT u.id, u.name, u.email::text, u.password_hash, u.audience, ${rolesOf('u.id')} AS assignments,
         CASE WHEN u.audience = 'organisation' THEN
         (SELECT coalesce(jsonb_agg(jsonb_build_object('organisationId', m.organisation_id, 'organisationName', o.name,
                   'role', m.role) ORDER BY o.name COLLATE letters, o.id, m.role), '[]')
            FROM memberships m JOIN ${READABLE_ORGANISATIONS} o ON o.id = m.organisation_id
           WHERE m.user_id = u.id AND m.ended_at IS NULL)
         ELSE '[]' END AS memberships,
         CASE WHEN u.audience = 'staff' THEN
         (SELECT coalesce(jsonb_agg(jsonb_build_object('delegationId', d.id, 'fundIds', d.fund_ids, 'userId', f.id,
                   'name', f.name, 'assignments', ${rolesOf('f.id')}) ORDER BY f.name, d.id), '[]')
            FROM ${READABLE_APPROVAL_DELEGATIONS} d JOIN users f ON f.id = d.from_user_id AND f.active
           WHERE d.to_user_id = u.id AND d.status = 'accepted' AND $2::date BETWEEN d.starts_on AND d.ends_on)
         ELSE '[]' END AS lent
    FROM users u`;

/** Of every account, active or not: asking only of those that could sign in would tell when somebody leaves. */
const COSTS_OF_HASHES = String.raw`
  SELECT DISTINCT substring(password_hash FROM '^\$argon2id\$v=19\$(m=[0-9]+,t=[0-9]+,p=[0-9]+)\$') AS cost FROM users
   WHERE password_hash LIKE '$argon2id$v=19$m=%'`;

/**
 * Finds people before anybody is signed in. Only these queries run outside a request's own transaction; they run as the
 * service's own database user and read little but identity's tables.
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

  /**
   * The person of a session, acting for the organisation with this id; where it is undefined, for their only one. Throws
   * `identity.not-a-member` where they do not act for it.
   */
  bySession(
    tokenHash: Buffer,
    organisationId: string | undefined,
    now: Date,
  ): Promise<Person | null> {
    return this.one(
      `JOIN sessions s ON s.user_id = u.id
        WHERE s.token_hash = $1 AND s.expires_at > $3 AND u.active`,
      [tokenHash, todayInScotland(now), now],
      organisationId,
    );
  }

  /** The costs that the hashes of passwords have, such as `m=65536,t=3,p=1`: each once. */
  async costsOfHashes(): Promise<string[]> {
    const rows = await this.pools.prepared<{ cost: string }>('service', COSTS_OF_HASHES, []);
    return rows.map(({ cost }) => cost);
  }

  /** Whether there are accounts that anybody can use: personas, and those whose password is published. */
  async hasDemonstrationAccounts(): Promise<boolean> {
    const found = await this.pools.prepared(
      'service',
      'SELECT FROM users WHERE active AND (persona_key IS NOT NULL OR starts_with(password_hash, $1)) LIMIT 1',
      [PUBLISHED],
    );
    return found.length > 0;
  }

  private async one(
    which: string,
    parameters: unknown[],
    organisationId?: string,
  ): Promise<Person | null> {
    const [row] = await this.pools.prepared<PersonRow>('service', `${PERSON} ${which}`, parameters);
    return row ? toPerson(row, organisationId) : null;
  }
}

/** The organisation for which a person acts: the one that was asked for, else their only one; null for none or several. */
function actingFor(memberships: readonly Membership[], asked: string | undefined): string | null {
  const ids = new Set(memberships.map(({ organisationId }) => organisationId));
  if (asked === undefined) return ids.size === 1 ? ([...ids][0] ?? null) : null;
  if (!ids.has(asked)) throw new RefusalError(refusal('identity.not-a-member'));
  return asked;
}

/** The only place that works out what a person may do, from their own roles and from what lenders lend them today. */
function toPerson(row: PersonRow, organisationId?: string): Person {
  const { audience, memberships } = row;
  const acting = actingFor(memberships, organisationId);
  const ofOrganisation = memberships
    .filter((one) => one.organisationId === acting)
    .map(({ role }) => ({ role, fundId: null }));
  const actor: Actor = {
    userId: row.id,
    name: row.name,
    audience,
    organisationId: acting,
    memberships,
    assignments: audience === 'staff' ? row.assignments : ofOrganisation,
  };
  const { email, password_hash: passwordHash } = row;
  return { email, passwordHash, actor: { ...actor, lent: row.lent.flatMap(lentBy) } };
}

function lentBy({ delegationId, fundIds, ...lender }: LentRow): LentPermission[] {
  const actor: Actor = { ...lender, audience: 'staff', organisationId: null };
  return lentPermissions(actor, delegationId, fundIds);
}

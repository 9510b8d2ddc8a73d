import type { Actor, RoleAssignment } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { Pools } from '../../platform/database/pools.js';

interface PersonRow {
  id: string;
  name: string;
  email: string;
  password_hash: string;
  organisation_id: string | null;
  assignments: RoleAssignment[];
}

/** A person with what is needed to check a password. */
export interface Person {
  readonly actor: Actor;
  readonly email: string;
  readonly passwordHash: string;
}

const PERSON = `
  SELECT u.id, u.name, u.email::text, u.password_hash, u.organisation_id,
         coalesce(jsonb_agg(jsonb_build_object('role', r.role, 'fundId', r.fund_id) ORDER BY r.role, r.fund_id)
                  FILTER (WHERE r.id IS NOT NULL), '[]') AS assignments
    FROM users u LEFT JOIN role_assignments r ON r.user_id = u.id`;

/**
 * Finds people before anybody is signed in. These are the only queries outside a request's own
 * transaction: they run in the staff role and reach the tables of identity alone.
 */
@Injectable()
export class PeopleQueries {
  constructor(@Inject(Pools) private readonly pools: Pools) {}

  byEmail(email: string): Promise<Person | null> {
    return this.one(`${PERSON} WHERE u.email = $1 AND u.active GROUP BY u.id`, [email]);
  }

  byId(userId: string): Promise<Person | null> {
    return this.one(`${PERSON} WHERE u.id = $1 AND u.active GROUP BY u.id`, [userId]);
  }

  byPersona(key: string): Promise<Person | null> {
    return this.one(`${PERSON} WHERE u.persona_key = $1 AND u.active GROUP BY u.id`, [key]);
  }

  bySession(tokenHash: Buffer, now: Date): Promise<Person | null> {
    return this.one(
      `${PERSON} JOIN sessions s ON s.user_id = u.id
        WHERE s.token_hash = $1 AND s.expires_at > $2 AND u.active GROUP BY u.id`,
      [tokenHash, now],
    );
  }

  private async one(sql: string, parameters: unknown[]): Promise<Person | null> {
    const rows: PersonRow[] = await this.pools.of('staff').query(sql, parameters);
    const row = rows[0];
    return row ? toPerson(row) : null;
  }
}

function toPerson(row: PersonRow): Person {
  return {
    email: row.email,
    passwordHash: row.password_hash,
    actor: {
      userId: row.id,
      name: row.name,
      audience: row.organisation_id === null ? 'staff' : 'organisation',
      organisationId: row.organisation_id,
      assignments: row.assignments.map((a) => ({ role: a.role, fundId: a.fundId })),
    },
  };
}

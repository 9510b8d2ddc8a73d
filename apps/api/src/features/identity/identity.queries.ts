import {
  fundScope,
  PERMISSIONS,
  permits,
  ROLES,
  type Actor,
  type Permission,
  type Role,
} from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../../platform/config/config.module.js';
import type { Config } from '../../platform/config/config.js';
import { Pools } from '../../platform/database/pools.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';
import { READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';
import type { Persona, SessionView, StaffPerson } from './identity.dto.js';

type PersonaRow = Omit<Persona, 'roleLabel'>;

interface UserRow {
  id: string;
  name: string;
  assignments: { role: Role; fundId: string | null }[];
}

/** The organisations for which a person may act, each with their roles in it. */
function membershipsOf({ memberships = [] }: Actor): SessionView['memberships'] {
  const byId = Map.groupBy(memberships, ({ organisationId }) => organisationId);
  return [...byId].map(([id, held]) => ({
    organisation: { id, name: held[0]?.organisationName ?? '' },
    roles: held.map(({ role }) => ROLES[role].label),
  }));
}

/** The signed-in person and their permissions, the personas, and the people that work can be assigned to. */
@Injectable()
export class IdentityQueries {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Pools) private readonly pools: Pools,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  session(context: RequestContext): Promise<SessionView> {
    return this.unitOfWork.read(context, async (tx) => {
      const { actor } = context;
      const [organisation] = await tx.query<{ id: string; name: string }>(
        `SELECT id, name FROM ${READABLE_ORGANISATIONS} WHERE id = $1`,
        [actor.organisationId],
      );
      const funds = await tx.query<{ id: string; name: string }>(
        `SELECT id, name FROM ${READABLE_FUNDS}`,
      );
      return {
        user: { id: actor.userId, name: actor.name },
        organisation: organisation ?? null,
        audience: actor.audience,
        memberships: membershipsOf(actor),
        roles: actor.assignments.map(({ role, fundId }) => ({
          role,
          label: ROLES[role].label,
          fundId,
          fundName: funds.find((f) => f.id === fundId)?.name ?? null,
        })),
        permissions: PERMISSIONS.filter((p) => permits(actor, p)).map((permission) => {
          const scope = fundScope(actor, permission);
          return {
            permission,
            everywhere: scope === 'all',
            fundIds: scope === 'all' ? [] : [...scope],
          };
        }),
        standsInFor: [...new Set((actor.lent ?? []).map(({ lender }) => lender.name))],
        demonstration: this.config.demonstration,
        answeredAt: tx.now.toISOString(),
      };
    });
  }

  async personas(): Promise<Persona[]> {
    if (!this.config.demonstration) return [];
    const rows: PersonaRow[] = await this.pools.of('staff').query(
      `SELECT u.persona_key AS key, u.name, r.role, u.persona_note AS description,
              o.name AS "organisationName"
         FROM users u JOIN LATERAL (SELECT role, NULL AS organisation_id FROM role_assignments WHERE user_id = u.id
                                    UNION ALL
                                    SELECT role, organisation_id FROM memberships WHERE user_id = u.id AND ended_at IS NULL
                                     ORDER BY role LIMIT 1) r ON true
         LEFT JOIN ${READABLE_ORGANISATIONS} o ON o.id = r.organisation_id
        WHERE u.persona_key IS NOT NULL AND u.active ORDER BY u.id`,
    );
    return rows.map((row) => ({ ...row, roleLabel: ROLES[row.role].label }));
  }

  /** Staff who have a permission for a fund, to choose from when work is assigned. */
  people(context: RequestContext, permission: Permission, fundId?: string): Promise<StaffPerson[]> {
    return this.unitOfWork.read(context, async (tx) => {
      const rows = await tx.query<UserRow>(
        `SELECT u.id, u.name, jsonb_agg(jsonb_build_object('role', r.role, 'fundId', r.fund_id)) AS assignments
           FROM users u JOIN role_assignments r ON r.user_id = u.id
          WHERE u.audience = 'staff' AND u.active GROUP BY u.id ORDER BY u.name COLLATE letters, u.id`,
      );
      return rows
        .filter((row) =>
          permits(
            {
              userId: row.id,
              name: row.name,
              audience: 'staff',
              organisationId: null,
              assignments: row.assignments,
            },
            permission,
            fundId,
          ),
        )
        .map(({ id, name, assignments }) => ({
          id,
          name,
          roles: [...new Set(assignments.map((a) => ROLES[a.role].label))],
        }));
    });
  }
}

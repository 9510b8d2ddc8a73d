import { todayInScotland } from '@almoner/domain/calendar';
import { lentPermissions } from '@almoner/domain/delegations';
import { uncoveredDuties, type CoveredFund } from '@almoner/domain/people';
import { ROLES, type Actor, type RoleAssignment } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { READABLE_APPROVAL_DELEGATIONS } from '../../readable/delegations.sql.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';
import { READABLE_ROLE_ASSIGNMENTS, READABLE_USERS } from '../../readable/identity.sql.js';
import { PAYMENT_LEVELS_IN_FORCE } from '../../readable/payments.sql.js';
import type { Office, OfficePerson, UncoveredDuty } from './people.dto.js';

interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly assignments: RoleAssignment[];
}

interface LentRow {
  readonly id: string;
  readonly fromUserId: string;
  readonly toUserId: string;
  readonly fundIds: string[] | null;
}

type FundRow = CoveredFund & { readonly code: string };

const STAFF = `
  SELECT u.id, u.name, jsonb_agg(jsonb_build_object('role', r.role, 'fundId', r.fund_id) ORDER BY r.role, r.fund_id) AS assignments
    FROM ${READABLE_USERS} u JOIN ${READABLE_ROLE_ASSIGNMENTS} r ON r.user_id = u.id
   WHERE u.audience = 'staff' AND u.active GROUP BY u.id, u.name ORDER BY u.name COLLATE letters, u.id`;

/** The delegations in force on a day ($1). */
const LENT = `
  SELECT d.id, d.from_user_id AS "fromUserId", d.to_user_id AS "toUserId", d.fund_ids AS "fundIds"
    FROM ${READABLE_APPROVAL_DELEGATIONS} d
   WHERE d.status = 'accepted' AND $1::date BETWEEN d.starts_on AND d.ends_on`;

const FUNDS = `
  SELECT f.id AS "fundId", f.code, jsonb_build_object('levelTwoAbovePence', l.level_two_above_pence,
         'levelThreeAbovePence', l.level_three_above_pence) AS levels
    FROM ${READABLE_FUNDS} f LEFT JOIN ${PAYMENT_LEVELS_IN_FORCE} l ON l.fund_id = f.id ORDER BY f.code`;

/** The people of the funder and what they cannot do together. */
@Injectable()
export class OfficeQueries {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  office(context: RequestContext): Promise<Office> {
    return this.unitOfWork.read(context, async (tx) => {
      const staff = await this.staff(tx);
      const funds = await tx.query<FundRow>(FUNDS);
      return {
        people: staff.map((person) => shown(person, funds)),
        uncovered: uncovered(staff, funds),
      };
    });
  }

  /** The active staff as the rules take them, with what is lent to them today. */
  private async staff(tx: Transaction): Promise<Actor[]> {
    const rows = await tx.query<PersonRow>(STAFF);
    const lent = await tx.query<LentRow>(LENT, [todayInScotland(tx.now)]);
    const people = rows.map(({ id, name, assignments }): Actor => {
      return { userId: id, name, audience: 'staff', organisationId: null, assignments };
    });
    return people.map((person) => ({
      ...person,
      lent: lent
        .filter(({ toUserId }) => toUserId === person.userId)
        .flatMap(({ id, fromUserId, fundIds }) => {
          const lender = people.find(({ userId }) => userId === fromUserId);
          return lender ? lentPermissions(lender, id, fundIds) : [];
        }),
    }));
  }
}

function shown(
  { userId, name, assignments, lent = [] }: Actor,
  funds: readonly FundRow[],
): OfficePerson {
  const roles = assignments.map(({ role, fundId }) => {
    const fund = funds.find((one) => one.fundId === fundId);
    return fund ? `${ROLES[role].label} (${fund.code})` : ROLES[role].label;
  });
  const standsInFor = [...new Set(lent.map(({ lender }) => lender.name))];
  return { id: userId, name, roles, standsInFor };
}

/** The duties that nobody could take on, each once with the funds in which it is so. */
function uncovered(staff: readonly Actor[], funds: readonly FundRow[]): UncoveredDuty[] {
  const codes = new Map<string, string[]>();
  for (const fund of funds)
    for (const sentence of uncoveredDuties(fund, staff))
      codes.set(sentence, [...(codes.get(sentence) ?? []), fund.code]);
  return [...codes].map(([sentence, fundCodes]) => ({
    sentence,
    everyFund: fundCodes.length === funds.length,
    fundCodes,
  }));
}

import type { Audience } from '@almoner/domain/shared';
import { READABLE_AWARDS, READABLE_AWARD_VERSIONS } from '../../readable/awards.sql.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';
import { personName } from '../../readable/identity.sql.js';
import { READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';

export const VARIATION_JOINS = `JOIN ${READABLE_AWARDS} a ON a.id = v.award_id JOIN ${READABLE_FUNDS} f ON f.id = v.fund_id
  JOIN ${READABLE_ORGANISATIONS} o ON o.id = v.organisation_id
  JOIN ${READABLE_AWARD_VERSIONS} b ON b.award_id = v.award_id AND b.number = v.based_on_version`;

const SHARED = `v.id, v.reference, v.award_id AS "awardId", a.reference AS "awardReference", a.title AS "awardTitle",
  v.fund_id AS "fundId", f.code AS "fundCode", v.organisation_id AS "organisationId", o.name AS "organisationName",
  v.kinds, v.status, b.amount_pence AS "amountBeforePence", v.amount_pence AS "amountAfterPence",
  v.applied_at AS "appliedAt", v.illustrative`;

const PROPOSED = `v.proposed_at AS "proposedAt",
  ${personName('v.proposed_by_id')} AS "proposedByName"`;

const NOT_PROPOSED = `NULL::timestamptz AS "proposedAt", NULL::text AS "proposedByName"`;

const INSIDE = `v.proposed_by_id AS "proposedById", v.submitted_at AS "submittedAt", v.approved_at AS "approvedAt",
  ${personName('v.approved_by_id')} AS "approvedByName",
  ${personName('v.applied_by_id')} AS "appliedByName", v.closed_reason AS "closedReason"`;

const NOTHING_INSIDE = `NULL AS "proposedById", NULL AS "submittedAt", NULL AS "approvedAt", NULL AS "approvedByName",
  NULL AS "appliedByName", NULL AS "closedReason"`;

function terms(of: 'b' | 'v'): string {
  return `jsonb_build_object('amountPence', ${of}.amount_pence, 'years', ${of}.years, 'title', ${of}.title,
    'purpose', ${of}.purpose, 'areaCodes', ${of}.area_codes, 'startsOn', ${of}.starts_on, 'endsOn', ${of}.ends_on)`;
}

/** The columns of a variation in a list. The database refuses who proposed it to an organisation. */
export function variationItem(audience: Audience): string {
  return `${SHARED}, ${audience === 'staff' ? PROPOSED : NOT_PROPOSED}`;
}

/** One variation: $1 its id. */
export function variationView(audience: Audience): string {
  return `
    SELECT ${variationItem(audience)}, v.reason, ${audience === 'staff' ? 'v.ended_year_reason' : 'NULL'} AS "endedYearReason", v.based_on_version AS "basedOnVersion", v.version,
           ${terms('b')} AS before, ${terms('v')} AS after,
           (SELECT max(n.number) FROM ${READABLE_AWARD_VERSIONS} n WHERE n.award_id = v.award_id) AS "awardVersion",
           ${audience === 'staff' ? INSIDE : NOTHING_INSIDE}
      FROM variations v ${VARIATION_JOINS} WHERE v.id = $1`;
}

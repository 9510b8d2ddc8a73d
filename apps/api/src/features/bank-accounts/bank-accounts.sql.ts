import type { Audience } from '@almoner/domain/shared';
import { READABLE_USERS, personName } from '../../readable/identity.sql.js';
import { READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';

const SHARED = `b.id, b.organisation_id AS "organisationId", o.name AS "organisationName", b.account_name AS "accountName",
  b.sort_code_mask AS "sortCodeMask", b.account_number_mask AS "accountNumberMask",
  b.roll_number_mask AS "rollNumberMask", b.modulus_check AS "modulusCheck", b.status, b.entered_at AS "enteredAt",
  e.name AS "enteredByName", b.change_reason AS "changeReason", b.verified_at AS "verifiedAt",
  b.closed_at AS "closedAt", b.closed_reason AS "closedReason", b.frozen_at AS "frozenAt", b.illustrative, b.version`;

const INSIDE = `${personName('b.verified_by_id')} AS "verifiedByName",
  b.check_method AS "checkMethod", b.check_note AS "checkNote",
  b.frozen_reason AS "frozenReason"`;

/** An organisation may not read who checked its bank details and how, so these columns are null for it. */
const NOTHING_INSIDE = `NULL AS "verifiedByName", NULL AS "checkMethod", NULL AS "checkNote",
  NULL AS "frozenReason"`;

export const BANK_ACCOUNT_JOINS = `JOIN ${READABLE_ORGANISATIONS} o ON o.id = b.organisation_id
  LEFT JOIN ${READABLE_USERS} e ON e.id = b.entered_by_id`;

/** The columns of a set of bank details, with masked numbers. */
export function bankAccountItem(audience: Audience): string {
  return `${SHARED}, ${audience === 'staff' ? INSIDE : NOTHING_INSIDE}`;
}

/** The sets of an organisation, newest first: $1 the organisation, $2 how many at most. */
export function bankAccountsOf(audience: Audience): string {
  return `SELECT ${bankAccountItem(audience)} FROM bank_accounts b ${BANK_ACCOUNT_JOINS}
    WHERE b.organisation_id = $1 ORDER BY b.entered_at DESC, b.id DESC LIMIT $2`;
}

import { BANK_ACCOUNT_LIFECYCLE } from '@almoner/domain/bank-accounts';
import { lastStatesOf } from '@almoner/domain/shared';
import { sqlTexts } from '../platform/database/sql-texts.js';

/**
 * Whether an organisation can be paid, as `BankDetailsState`; `organisation` is the SQL of its id. Once a change of its
 * details is entered it cannot be paid, even if earlier details were verified.
 */
export function bankDetailsState(organisation: string): string {
  const has = (status: string): string =>
    `EXISTS (SELECT FROM bank_accounts b WHERE b.organisation_id = ${organisation} AND b.status = '${status}')`;
  return `CASE WHEN ${has('entered')} THEN 'unverified' WHEN ${has('verified')} THEN 'verified'
    WHEN ${has('frozen')} THEN 'frozen' ELSE 'none' END`;
}

/** The name on the account that an organisation is paid to; NULL where none is verified. */
export function payeeName(organisation: string): string {
  return `(SELECT b.account_name FROM bank_accounts b WHERE b.organisation_id = ${organisation} AND b.status = 'verified')`;
}

/**
 * The bank details of an organisation that count now, masked, as JSON: a change that waits for its check, else those in use
 * or frozen; NULL where there are none. For staff only.
 */
export function presentBankDetails(organisation: string): string {
  return `(SELECT jsonb_build_object('accountName', b.account_name, 'sortCodeMask', b.sort_code_mask,
      'accountNumberMask', b.account_number_mask, 'verifiedAt', to_char(b.verified_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
    FROM bank_accounts b WHERE b.organisation_id = ${organisation} AND b.status NOT IN (${sqlTexts(lastStatesOf(BANK_ACCOUNT_LIFECYCLE))})
   ORDER BY b.status = 'entered' DESC, b.entered_at DESC LIMIT 1)`;
}

/**
 * The SELECTs for the duties that people have in the bank details of `chain_organisations` (see
 * `separation/taken-duties.sql.ts`).
 */
export const BANK_DETAILS_DUTIES = [
  `SELECT 'bank-editor', b.entered_by_id, g.id FROM bank_accounts b JOIN chain_organisations g ON g.id = b.organisation_id
    WHERE b.status NOT IN (${sqlTexts(lastStatesOf(BANK_ACCOUNT_LIFECYCLE))})`,
  `SELECT 'bank-verifier', b.verified_by_id, g.id FROM bank_accounts b JOIN chain_organisations g ON g.id = b.organisation_id
    WHERE b.status = 'verified'`,
];

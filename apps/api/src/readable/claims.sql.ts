import { STANDING_CLAIM_STATUSES } from '@almoner/domain/claims';
import { sqlTexts } from '../platform/database/sql-texts.js';

/** What an organisation last said that it has unspent of an award. */
export interface LastClaim {
  readonly id: string;
  readonly reference: string;
  readonly unspentPence: number;
  readonly unspentOn: string;
}

/** The newest claim of an award that was not withdrawn, as `LastClaim`; NULL where there is none. `awardId` is SQL. */
export function lastClaimOf(awardId: string): string {
  return `(SELECT jsonb_build_object('id', k.id, 'reference', k.reference, 'unspentPence', k.unspent_pence,
      'unspentOn', k.unspent_on)
    FROM claims k WHERE k.award_id = ${awardId} AND k.status <> 'withdrawn' ORDER BY k.submitted_at DESC, k.id DESC LIMIT 1)`;
}

/** The claim for a payment that stands, with its status; NULL where there is none. `paymentId` is SQL. */
export function claimOf(paymentId: string): string {
  return `(SELECT jsonb_build_object('id', k.id, 'reference', k.reference, 'status', k.status)
    FROM claims k WHERE k.payment_id = ${paymentId} AND k.status IN (${sqlTexts(STANDING_CLAIM_STATUSES)}))`;
}

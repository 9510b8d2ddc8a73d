import { APPROVED_VARIATION_STATUSES } from '@almoner/domain/variations';
import { sqlTexts } from '../../platform/database/sql-texts.js';
import {
  dayOf,
  financialYearOf,
  type EarlierRecords,
} from '../../platform/not-allowed-today/earlier-records.js';
import { READABLE_AWARD_VERSIONS } from '../../readable/awards.sql.js';

/** Variations from before an ended year needed a reason. */
export const VARIATIONS_NOT_ALLOWED_TODAY = {
  'ended-year-without-reason': {
    kind: 'variation',
    from: 'variations v',
    where: `v.status IN (${sqlTexts(APPROVED_VARIATION_STATUSES)}) AND v.ended_year_reason IS NULL AND EXISTS (
      SELECT FROM jsonb_to_recordset(v.years) AS y("financialYear" integer)
       WHERE y."financialYear" < ${financialYearOf(dayOf('v.proposed_at'))} AND NOT EXISTS (
        SELECT FROM ${READABLE_AWARD_VERSIONS} b,
                    jsonb_to_recordset(b.years) AS had("financialYear" integer)
         WHERE b.award_id = v.award_id AND b.number = v.based_on_version AND had."financialYear" = y."financialYear"))`,
    id: 'v.id',
    reference: 'v.reference',
    name: 'v.reason',
    fundId: 'v.fund_id',
    illustrative: 'v.illustrative',
  },
} satisfies Record<string, EarlierRecords>;

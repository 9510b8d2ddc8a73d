import { AWARD_VERSION_CAUSE_WORDS } from '@almoner/domain/awards';
import { formatFinancialYear } from '@almoner/domain/calendar';
import type { Audience } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { personName } from '../../readable/identity.sql.js';
import type { AwardVersions, AwardVersionView } from './awards.dto.js';

type YearRow = Omit<AwardVersionView['years'][number], 'financialYear'> & {
  readonly financialYear: number;
};

interface VersionRow extends Omit<AwardVersionView, 'causeWords' | 'years'> {
  readonly years: readonly YearRow[];
}

/** The versions of an award: $1 its id. An organisation may not read who made them. */
function versionsOf(audience: Audience): string {
  const name = audience === 'staff' ? personName('v.by_id') : 'NULL::text';
  return `
    SELECT v.id, v.number, v.cause, v.cause_id AS "causeId", v.amount_pence AS "amountPence", v.years, v.title,
           v.purpose, v.area_codes AS "areaCodes", v.starts_on AS "startsOn", v.ends_on AS "endsOn", v.at,
           ${name} AS "byName"
      FROM award_versions v WHERE v.award_id = $1 ORDER BY v.number`;
}

@Injectable()
export class AwardVersionsQueries {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  /** Every version of an award, the first one first; not-found where the award is not visible. */
  list(context: RequestContext, awardId: string): Promise<AwardVersions> {
    return this.unitOfWork.read(context, async (tx) => {
      const [award] = await tx.query('SELECT id FROM awards WHERE id = $1', [awardId]);
      required(award);
      const rows = await tx.query<VersionRow>(versionsOf(tx.actor.audience), [awardId]);
      return { versions: rows.map(toView) };
    });
  }
}

function toView(row: VersionRow): AwardVersionView {
  return {
    ...row,
    causeWords: AWARD_VERSION_CAUSE_WORDS[row.cause],
    years: row.years.map((year) => ({
      ...year,
      financialYear: formatFinancialYear(year.financialYear),
    })),
  };
}

import { shownSum } from '../../platform/database/shown-sum.js';
import {
  awardStatusWords,
  decideApproveAward,
  decideOfferAward,
  type Award as AwardSubject,
  type AwardStatus,
} from '@almoner/domain/awards';
import { formatFinancialYear, type FinancialYear } from '@almoner/domain/calendar';
import { shownSum as shownTotal, type Pence } from '@almoner/domain/money';
import {
  decideListed,
  refusalSentence,
  unwrap,
  type Actor,
  type Decision,
} from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';
import { READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';
import { AwardsRepository } from './awards.repository.js';
import type { AwardBatchCheck, BatchCommand } from './award-batches.dto.js';

const DECIDE: Readonly<
  Record<BatchCommand, (award: AwardSubject, actor: Actor) => Decision<AwardStatus>>
> = { approve: decideApproveAward, offer: decideOfferAward };

const AWARDS = `
  SELECT a.id, a.reference, a.title, o.name AS "organisationName", a.amount_pence AS "amountPence", a.status,
         a.fund_id AS "fundId", a.organisation_id AS "organisationId", a.expires_on AS "expiresOn"
    FROM awards a JOIN ${READABLE_ORGANISATIONS} o ON o.id = a.organisation_id
   WHERE a.id = ANY ($1) ORDER BY a.reference`;

const TOTALS = `
  SELECT f.id AS "fundId", f.name AS "fundName", y.financial_year AS "financialYear", count(*)::int AS count,
         ${shownSum('sum(y.amount_pence)')} AS "amountPence"
    FROM award_years y JOIN ${READABLE_FUNDS} f ON f.id = y.fund_id WHERE y.award_id = ANY ($1)
   GROUP BY f.id, f.name, y.financial_year ORDER BY f.name, y.financial_year`;

type CheckedAwardRow = Omit<
  AwardBatchCheck['awards'][number],
  'statusWords' | 'allowed' | 'code' | 'reason'
> &
  Omit<AwardSubject, 'duties'> & { readonly amountPence: Pence };

type TotalRow = Omit<AwardBatchCheck['totals'][number], 'financialYear'> & {
  readonly financialYear: FinancialYear;
};

/** Says what a command for several awards would do, decided by the same rules as the command itself. */
@Injectable()
export class AwardBatchesQueries {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AwardsRepository) private readonly awards: AwardsRepository,
  ) {}

  /** Leaves out awards that are not visible to the reader. */
  check(
    context: RequestContext,
    command: BatchCommand,
    ids: readonly string[],
  ): Promise<AwardBatchCheck> {
    return this.unitOfWork.read(context, async (tx) => {
      unwrap(decideListed('/awardIds', ids));
      const rows = await tx.query<CheckedAwardRow>(AWARDS, [ids]);
      const subjects = await this.awards.subjectsOf(tx, rows);
      const awards = rows.map((row, index) => {
        const { status, fundId: _f, organisationId: _o, expiresOn: _e, ...shown } = row;
        const decision = DECIDE[command](subjects[index] as AwardSubject, tx.actor);
        const code = decision.ok ? null : decision.refusal.code;
        const reason = decision.ok ? null : refusalSentence(decision.refusal);
        const statusWords = awardStatusWords(status, tx.actor.audience);
        return { ...shown, statusWords, allowed: decision.ok, code, reason };
      });
      const totals = await tx.query<TotalRow>(TOTALS, [ids]);
      return {
        awards,
        totals: totals.map((total) => ({
          ...total,
          financialYear: formatFinancialYear(total.financialYear),
        })),
        amountPence: shownTotal(rows.map(({ amountPence }) => amountPence)),
      };
    });
  }
}

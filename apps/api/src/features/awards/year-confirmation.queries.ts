import { shownSum } from '../../platform/database/shown-sum.js';
import { awardStatusWords, decideConfirmYear, type BudgetedYear } from '@almoner/domain/awards';
import { formatFinancialYear, type FinancialYear } from '@almoner/domain/calendar';
import { refusalSentence, type Actor } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { READABLE_BUDGET_LINES } from '../../readable/budgets.sql.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';
import { READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';
import { LIVE_AWARDS, VOID_AWARDS } from '../../readable/awards.sql.js';
import { MOST_CONFIRMED, type YearConfirmation } from './year-confirmation.dto.js';

type ConfirmedFundRow = Pick<YearConfirmation, 'fundId' | 'fundCode' | 'fundName'>;
type WaitingRow = Omit<YearConfirmation['waiting'][number], 'financialYear'> & {
  financialYear: FinancialYear;
};
type Shown = YearConfirmation['awards'][number];

interface ConfirmableRow extends Omit<Shown, 'statusWords' | 'allowed' | 'code' | 'reason'> {
  readonly fundId: string;
  readonly organisationId: string;
  readonly years: readonly BudgetedYear[];
}

const FUND = `SELECT f.id AS "fundId", f.code AS "fundCode", f.name AS "fundName" FROM ${READABLE_FUNDS} f WHERE f.id = $1`;

/** The financial years of a fund, $1, that are indicative for some award. Ended awards do not count. */
const WAITING = `
  SELECT y.financial_year AS "financialYear", count(*)::int AS awards, ${shownSum('sum(y.amount_pence)')} AS "amountPence"
    FROM award_years y JOIN awards a ON a.id = y.award_id
   WHERE y.fund_id = $1 AND y.status = 'indicative' AND y.amount_pence > 0
     AND a.status IN (${LIVE_AWARDS})
   GROUP BY 1 ORDER BY 1`;

const LINES = `
  SELECT b.id, b.pot, b.status, b.authority, b.allocated_pence AS "allocatedPence", b.available_pence AS "availablePence",
         b.reserved_pence AS "reservedPence", b.committed_pence AS "committedPence", b.paid_pence AS "paidPence"
    FROM ${READABLE_BUDGET_LINES} b WHERE b.fund_id = $1 AND b.financial_year = $2 ORDER BY b.pot`;

const CONFIRMED = `
  SELECT ${shownSum('sum(y.amount_pence)')} AS pence
    FROM award_years y JOIN awards a ON a.id = y.award_id
   WHERE y.fund_id = $1 AND y.financial_year = $2 AND y.status = 'confirmed' AND a.status NOT IN (${VOID_AWARDS})`;

/** The awards of a fund, $1, whose year $2 is indicative. */
const AWARDS = `
  SELECT a.id AS "awardId", a.reference, a.title, o.name AS "organisationName", a.status, a.illustrative,
         a.fund_id AS "fundId", a.organisation_id AS "organisationId", y.amount_pence AS "amountPence",
         (SELECT jsonb_agg(jsonb_build_object('financialYear', e.financial_year, 'amountPence', e.amount_pence,
                   'status', e.status, 'authority', b.authority))
            FROM award_years e JOIN ${READABLE_BUDGET_LINES} b ON b.id = e.budget_line_id WHERE e.award_id = a.id) AS years
    FROM award_years y JOIN awards a ON a.id = y.award_id JOIN ${READABLE_ORGANISATIONS} o ON o.id = a.organisation_id
   WHERE y.fund_id = $1 AND y.financial_year = $2 AND y.status = 'indicative' AND y.amount_pence > 0
     AND a.status IN (${LIVE_AWARDS})
   ORDER BY a.reference LIMIT ${MOST_CONFIRMED}`;

function toAward(row: ConfirmableRow, financialYear: FinancialYear, actor: Actor): Shown {
  const { years, fundId, organisationId: _of, ...shown } = row;
  const subject = { ...row, fundId, duties: [], expiresOn: null, budgetedYears: years };
  const decision = decideConfirmYear(subject, years, financialYear, actor);
  return {
    ...shown,
    statusWords: awardStatusWords(row.status, actor.audience),
    allowed: decision.ok,
    code: decision.ok ? null : decision.refusal.code,
    reason: decision.ok ? null : refusalSentence(decision.refusal),
  };
}

@Injectable()
export class YearConfirmationQueries {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  get(
    context: RequestContext,
    fundId: string,
    financialYear: FinancialYear | null,
  ): Promise<YearConfirmation> {
    return this.unitOfWork.read(context, (tx) => this.view(tx, fundId, financialYear));
  }

  /** A year of a fund. Where none is named: the earliest that is still indicative for some award. */
  async view(
    tx: Transaction,
    fundId: string,
    asked: FinancialYear | null,
  ): Promise<YearConfirmation> {
    const [fund] = await tx.query<ConfirmedFundRow>(FUND, [fundId]);
    const found = required(fund);
    const waiting = await tx.query<WaitingRow>(WAITING, [fundId]);
    const year = asked ?? waiting[0]?.financialYear ?? null;
    return {
      ...found,
      financialYear: year === null ? null : formatFinancialYear(year),
      waiting: waiting.map((one) => ({
        ...one,
        financialYear: formatFinancialYear(one.financialYear),
      })),
      ...(await this.ofYear(tx, fundId, year)),
    };
  }

  private async ofYear(
    tx: Transaction,
    fundId: string,
    year: FinancialYear | null,
  ): Promise<Pick<YearConfirmation, 'lines' | 'confirmedPence' | 'awards'>> {
    if (year === null) return { lines: [], confirmedPence: 0, awards: [] };
    const lines = await tx.query<YearConfirmation['lines'][number]>(LINES, [fundId, year]);
    const [confirmed] = await tx.query<{ pence: number | null }>(CONFIRMED, [fundId, year]);
    const awards = await tx.query<ConfirmableRow>(AWARDS, [fundId, year]);
    return {
      lines,
      confirmedPence: required(confirmed).pence,
      awards: awards.map((row) => toAward(row, year, tx.actor)),
    };
  }
}

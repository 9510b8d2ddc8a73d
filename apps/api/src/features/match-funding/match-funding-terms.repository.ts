import type { MatchFundingTerms, CostShare } from '@almoner/domain/match-funding';
import type { Pence } from '@almoner/domain/money';
import { Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { READABLE_AWARDS } from '../../readable/awards.sql.js';

/** What a fund asks: $1 the fund. */
const OF_FUND = `SELECT (SELECT max_share_basis_points FROM fund_match_settings WHERE fund_id = $1) AS "maxShareBasisPoints"`;

/** The newest project cost of awards beside what their funds ask: $1 the awards. */
const OF_AWARDS = `
  SELECT a.id AS "awardId", a.amount_pence AS "amountPence", m.max_share_basis_points AS "maxShareBasisPoints",
         (SELECT c.amount_pence FROM project_costs c WHERE c.award_id = a.id ORDER BY c.id DESC LIMIT 1)
           AS "projectCostPence"
    FROM ${READABLE_AWARDS} a LEFT JOIN fund_match_settings m ON m.fund_id = a.fund_id WHERE a.id = ANY ($1)`;

/** The ceiling of funds on the share of project cost; knows no award but by its id. */
@Injectable()
export class MatchFundingTermsRepository {
  /** What a new award of the fund meets, given the project cost that is stated with it. */
  async ofFund(
    tx: Transaction,
    fundId: string,
    projectCostPence: Pence | null,
  ): Promise<MatchFundingTerms> {
    const [row] = await tx.query<Omit<MatchFundingTerms, 'projectCostPence'>>(OF_FUND, [fundId]);
    return { ...required(row), projectCostPence };
  }

  /** An award beside its project cost. */
  async ofAward(tx: Transaction, awardId: string): Promise<CostShare> {
    return required((await this.ofAwards(tx, [awardId])).get(awardId));
  }

  /** Awards beside their project costs, by their ids, as the rules ask of them; none for an organisation, which approves nothing. */
  async costSharesOf(
    tx: Transaction,
    awardIds: readonly string[],
  ): Promise<Map<string, CostShare>> {
    return tx.actor.audience === 'staff' ? this.ofAwards(tx, awardIds) : new Map();
  }

  private async ofAwards(
    tx: Transaction,
    awardIds: readonly string[],
  ): Promise<Map<string, CostShare>> {
    const rows = await tx.prepared<CostShare & { awardId: string }>(OF_AWARDS, [awardIds]);
    return new Map(rows.map(({ awardId, ...cost }) => [awardId, cost]));
  }

  /** Keeps what a project costs; the newest figure counts, the earlier ones stay. */
  async keepCost(
    tx: Transaction,
    award: { readonly id: string; readonly fundId: string; readonly organisationId: string },
    amountPence: Pence,
    reason: string,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO project_costs (award_id, fund_id, organisation_id, amount_pence, reason, at, by_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [award.id, award.fundId, award.organisationId, amountPence, reason, tx.now, tx.actor.userId],
    );
  }
}

import type { MatchFundingTerms, CostShare } from '@almoner/domain/match-funding';
import type { Pence } from '@almoner/domain/money';
import { Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { READABLE_AWARDS } from '../../readable/awards.sql.js';

/** The match funding terms of a fund: $1 the fund. */
const OF_FUND = `SELECT (SELECT max_share_basis_points FROM fund_match_settings WHERE fund_id = $1) AS "maxShareBasisPoints"`;

/** The newest project cost of awards and the terms of their funds: $1 the awards. */
const OF_AWARDS = `
  SELECT a.id AS "awardId", a.amount_pence AS "amountPence", m.max_share_basis_points AS "maxShareBasisPoints",
         (SELECT c.amount_pence FROM project_costs c WHERE c.award_id = a.id ORDER BY c.id DESC LIMIT 1)
           AS "projectCostPence"
    FROM ${READABLE_AWARDS} a LEFT JOIN fund_match_settings m ON m.fund_id = a.fund_id WHERE a.id = ANY ($1)`;

/** The largest share of a project's cost that funds pay, and the project costs of awards. */
@Injectable()
export class MatchFundingTermsRepository {
  /** The terms of the fund for a new award, with the project cost that is stated for it. */
  async ofFund(
    tx: Transaction,
    fundId: string,
    projectCostPence: Pence | null,
  ): Promise<MatchFundingTerms> {
    const [row] = await tx.query<Omit<MatchFundingTerms, 'projectCostPence'>>(OF_FUND, [fundId]);
    return { ...required(row), projectCostPence };
  }

  /** The project cost of an award and the terms of its fund. */
  async ofAward(tx: Transaction, awardId: string): Promise<CostShare> {
    return required((await this.ofAwards(tx, [awardId])).get(awardId));
  }

  /** The same for several awards, by their ids. Empty for an organisation, which approves nothing. */
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

  /** Records the cost of a project. The newest figure counts; earlier ones stay on record. */
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

import type { FinancialYear } from '@almoner/domain/calendar';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';
import { READABLE_PAYMENTS } from '../../readable/payments.sql.js';

/** A funder as it was entered. */
export interface GivenFunder {
  readonly name: string;
  readonly organisationId: string | null;
  readonly shareBasisPoints: number;
}

interface MatchFundingSettings {
  readonly maxShareOfProjectCostBasisPoints: number | null;
  readonly matchRequired: boolean;
}

const INSERT_FUNDERS = `
  INSERT INTO fund_funders (fund_id, from_year, position, name, organisation_id, share_basis_points)
  SELECT $1, $2, f.place, f.given->>'name', (f.given->>'organisationId')::uuid, (f.given->>'shareBasisPoints')::integer
    FROM jsonb_array_elements($3::jsonb) WITH ORDINALITY AS f (given, place)`;

/** The match funding settings of funds. Whoever changes them has locked the fund. */
@Injectable()
export class FundMatchFundingRepository {
  async save(
    tx: Transaction,
    fundId: string,
    settings: MatchFundingSettings,
    version: number,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO fund_match_settings (fund_id, max_share_basis_points, match_required, version, updated_at)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT (fund_id) DO UPDATE
         SET max_share_basis_points = $2, match_required = $3, version = $4, updated_at = $5`,
      [fundId, settings.maxShareOfProjectCostBasisPoints, settings.matchRequired, version, tx.now],
    );
  }

  /** Whether a payment of the year, or of a later one, was already split over the funders. */
  async isSplit(tx: Transaction, fundId: string, fromYear: FinancialYear): Promise<boolean> {
    const rows = await tx.query(
      `SELECT FROM payment_splits s JOIN ${READABLE_PAYMENTS} p ON p.id = s.payment_id
        WHERE s.fund_id = $1 AND p.financial_year >= $2 LIMIT 1`,
      [fundId, fromYear],
    );
    return rows.length > 0;
  }

  /** Replaces the funders from a year on by these. */
  async replaceFunders(
    tx: Transaction,
    fundId: string,
    fromYear: FinancialYear,
    funders: readonly GivenFunder[],
  ): Promise<void> {
    await tx.query('DELETE FROM fund_funders WHERE fund_id = $1 AND from_year = $2', [
      fundId,
      fromYear,
    ]);
    await tx.query(INSERT_FUNDERS, [fundId, fromYear, JSON.stringify(funders)]);
  }
}

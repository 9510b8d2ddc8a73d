import {
  splitPayment,
  splitRecovery,
  type FunderAmount,
  type FunderShare,
} from '@almoner/domain/match-funding';
import type { Pence } from '@almoner/domain/money';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';

/** A payment that was sent. */
export interface SentPayment {
  readonly id: string;
  readonly awardId: string;
  readonly fundId: string;
  readonly financialYear: number;
  readonly amountPence: Pence;
  /** The returned payment that it was sent in place of. */
  readonly replacesPaymentId?: string | null;
}

/** Money of a payment that has come back. */
export interface ReceivedRecovery {
  readonly id: string;
  readonly paymentId: string;
  readonly fundId: string;
  readonly amountPence: Pence;
}

interface FunderRow extends FunderShare {
  readonly fromYear: number;
}

interface SplitRow {
  readonly fromYear: number;
  readonly beforePence: Pence;
  readonly amountPence: Pence;
}

/** The funders of a fund in a year: those of the last set that began by then. */
const FUNDERS = `
  SELECT id AS "funderId", share_basis_points AS "shareBasisPoints", from_year AS "fromYear" FROM fund_funders
   WHERE fund_id = $1 AND from_year = (SELECT max(from_year) FROM fund_funders WHERE fund_id = $1 AND from_year <= $2)
   ORDER BY position, id`;

/** What of an award a set of funders has split; a payment sent in place of another was split with it. */
const SPLIT_SO_FAR = `
  SELECT coalesce(max(before_pence + amount_pence), 0)::bigint AS total FROM payment_splits
   WHERE award_id = $1 AND from_year = $2`;

const SPLIT = `
  SELECT from_year AS "fromYear", before_pence AS "beforePence", amount_pence AS "amountPence"
    FROM payment_splits WHERE payment_id = $1`;

/** Splits what is paid and what comes back over the funders of a fund. Append-only; the database checks the sums. */
@Injectable()
export class FunderSplitsRepository {
  /** Splits payments as they are sent, in the order given; their awards are locked. Nothing for a fund without funders. */
  async split(tx: Transaction, payments: readonly SentPayment[]): Promise<void> {
    for (const payment of payments) await this.splitOne(tx, payment);
  }

  private async splitOne(tx: Transaction, payment: SentPayment): Promise<void> {
    const { fundId, financialYear, awardId, amountPence } = payment;
    const replaced = await this.splitOf(tx, payment.replacesPaymentId ?? null);
    const year = replaced?.fromYear ?? financialYear;
    const funders = await tx.query<FunderRow>(FUNDERS, [fundId, year]);
    const [first] = funders;
    if (first === undefined) return;
    const { fromYear } = first;
    const beforePence = replaced?.beforePence ?? (await this.soFar(tx, awardId, fromYear));
    await tx.query(
      `INSERT INTO payment_splits (payment_id, award_id, fund_id, from_year, before_pence, amount_pence, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [payment.id, awardId, fundId, fromYear, beforePence, amountPence, tx.now],
    );
    const shares = splitPayment(beforePence, amountPence, funders);
    await tx.query(
      `INSERT INTO payment_funder_shares (payment_id, funder_id, fund_id, amount_pence)
       SELECT $1, s."funderId", $2, s."amountPence"
         FROM jsonb_to_recordset($3) AS s("funderId" uuid, "amountPence" bigint)`,
      [payment.id, fundId, JSON.stringify(shares)],
    );
  }

  /** Gives what came back of a payment to those who bore it, in the proportion in which they did. */
  async splitRecovery(tx: Transaction, recovery: ReceivedRecovery): Promise<void> {
    const split = await this.splitOf(tx, recovery.paymentId);
    if (split === null) return;
    const funders = await tx.query<FunderRow>(FUNDERS, [recovery.fundId, split.fromYear]);
    const recoveredPence = await this.recovered(tx, recovery.paymentId);
    const shares: FunderAmount[] = splitRecovery(
      { ...split, recoveredPence },
      recovery.amountPence,
      funders,
    );
    await tx.query(
      `INSERT INTO recovery_funder_shares (recovery_id, payment_id, funder_id, fund_id, amount_pence)
       SELECT $1, $2, s."funderId", $3, s."amountPence"
         FROM jsonb_to_recordset($4) AS s("funderId" uuid, "amountPence" bigint)`,
      [recovery.id, recovery.paymentId, recovery.fundId, JSON.stringify(shares)],
    );
  }

  private async splitOf(tx: Transaction, paymentId: string | null): Promise<SplitRow | null> {
    if (paymentId === null) return null;
    const [row] = await tx.query<SplitRow>(SPLIT, [paymentId]);
    return row ?? null;
  }

  private async soFar(tx: Transaction, awardId: string, fromYear: number): Promise<Pence> {
    const [row] = await tx.query<{ total: Pence }>(SPLIT_SO_FAR, [awardId, fromYear]);
    return row?.total as Pence;
  }

  private async recovered(tx: Transaction, paymentId: string): Promise<Pence> {
    const [row] = await tx.query<{ total: Pence }>(
      'SELECT coalesce(sum(amount_pence), 0)::bigint AS total FROM recovery_funder_shares WHERE payment_id = $1',
      [paymentId],
    );
    return row?.total as Pence;
  }
}

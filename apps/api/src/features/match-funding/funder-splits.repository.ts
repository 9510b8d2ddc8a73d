import {
  splitPayment,
  splitRecovery,
  type FunderAmount,
  type FunderShare,
} from '@almoner/domain/match-funding';
import { negatePence, subtractPence, sumPence, type Pence } from '@almoner/domain/money';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';

/** A payment that was sent. */
export interface SentPayment {
  readonly id: string;
  readonly awardId: string;
  readonly fundId: string;
  readonly financialYear: number;
  readonly amountPence: Pence;
  /** The returned payment that this one replaces. */
  readonly replacesPaymentId?: string | null;
}

/** Money of a payment that came back, or that did not after all. */
export interface SplitReceipt {
  /** The receipt of the recovery. */
  readonly id: string;
  /** Whether the receipt is reversed: each funder then loses what it got back. */
  readonly isReversal: boolean;
  readonly paymentId: string;
  readonly fundId: string;
  readonly amountPence: Pence;
}

interface FunderRow extends FunderShare {
  readonly fromYear: number;
}

interface SplitTotal {
  readonly awardId: string;
  readonly fromYear: number;
  readonly totalPence: Pence;
}

interface SplitRow {
  readonly paymentId: string;
  readonly fromYear: number;
  readonly beforePence: Pence;
  readonly amountPence: Pence;
}

/**
 * The funders of the funds $1 in the years $2: for each, the latest set that begins in or before its year. `place` is
 * the index of the fund and year.
 */
const FUNDERS = `
  SELECT asked.place::int - 1 AS place, f.id AS "funderId", f.share_basis_points AS "shareBasisPoints", f.from_year AS "fromYear"
    FROM unnest($1::uuid[], $2::integer[]) WITH ORDINALITY AS asked (fund_id, year, place)
    JOIN fund_funders f ON f.fund_id = asked.fund_id
   WHERE f.from_year = (SELECT max(from_year) FROM fund_funders WHERE fund_id = asked.fund_id AND from_year <= asked.year)
   ORDER BY asked.place, f.position, f.id`;

/**
 * How much of each award a set of funders has split so far. A payment that replaces another takes its place, so their
 * amount counts once.
 */
const SPLIT_SO_FAR = `
  SELECT award_id AS "awardId", from_year AS "fromYear", max(before_pence + amount_pence)::bigint AS "totalPence"
    FROM payment_splits WHERE award_id = ANY ($1) GROUP BY award_id, from_year`;

const SPLITS = `
  SELECT payment_id AS "paymentId", from_year AS "fromYear", before_pence AS "beforePence", amount_pence AS "amountPence"
    FROM payment_splits WHERE payment_id = ANY ($1)`;

/** Splits payments and recoveries over the funders of a fund. Append-only; the database checks the sums. */
@Injectable()
export class FunderSplitsRepository {
  /**
   * Splits payments when they are sent, in the given order. Their awards are locked. Does nothing for a fund without
   * funders.
   */
  async split(tx: Transaction, payments: readonly SentPayment[]): Promise<void> {
    const replaced = await this.splitsOf(
      tx,
      payments.flatMap(({ replacesPaymentId: id }) => id ?? []),
    );
    const first = payments.map(({ replacesPaymentId: id }) => replaced.get(id ?? ''));
    const years = payments.map(({ financialYear }, i) => first[i]?.fromYear ?? financialYear);
    const fundIds = payments.map(({ fundId }) => fundId);
    const funders = await tx.query<FunderRow & { place: number }>(FUNDERS, [fundIds, years]);
    const awardIds = payments.map(({ awardId }) => awardId);
    const rows = await tx.query<SplitTotal>(SPLIT_SO_FAR, [awardIds]);
    const totals = new Map(rows.map((row) => [`${row.awardId} ${row.fromYear}`, row.totalPence]));
    const splits = payments.flatMap((payment, index) => {
      const own = funders.filter(({ place }) => place === index);
      if (own[0] === undefined) return [];
      const { fromYear } = own[0];
      const key = `${payment.awardId} ${fromYear}`;
      const { id, awardId, fundId, amountPence } = payment;
      const soFar = totals.get(key) ?? sumPence([]);
      const beforePence = first[index]?.beforePence ?? soFar;
      if (!first[index]) totals.set(key, sumPence([soFar, amountPence]));
      const shares = splitPayment(beforePence, amountPence, own);
      return [{ id, awardId, fundId, fromYear, beforePence, amountPence, shares }];
    });
    if (splits.length > 0) await this.keep(tx, splits);
  }

  private async keep(tx: Transaction, splits: readonly { readonly id: string }[]): Promise<void> {
    const kept = JSON.stringify(splits);
    await tx.query(
      `INSERT INTO payment_splits (payment_id, award_id, fund_id, from_year, before_pence, amount_pence, at)
       SELECT id, "awardId", "fundId", "fromYear", "beforePence", "amountPence", $2
         FROM jsonb_to_recordset($1) AS s (id uuid, "awardId" uuid, "fundId" uuid, "fromYear" integer,
              "beforePence" bigint, "amountPence" bigint)`,
      [kept, tx.now],
    );
    await tx.query(
      `INSERT INTO payment_funder_shares (payment_id, funder_id, fund_id, amount_pence)
       SELECT s.id, b."funderId", s."fundId", b."amountPence"
         FROM jsonb_to_recordset($1) AS s (id uuid, "fundId" uuid, shares jsonb)
        CROSS JOIN jsonb_to_recordset(s.shares) AS b ("funderId" uuid, "amountPence" bigint)`,
      [kept],
    );
  }

  /**
   * Splits a receipt over the funders of the payment, in the proportion in which the payment was split; a receipt that
   * is reversed by negative shares.
   */
  async splitReceipt(tx: Transaction, receipt: SplitReceipt): Promise<void> {
    const { id, isReversal, paymentId, fundId, amountPence } = receipt;
    const split = (await this.splitsOf(tx, [paymentId])).get(paymentId);
    if (split === undefined) return;
    const funders = await tx.query<FunderRow>(FUNDERS, [[fundId], [split.fromYear]]);
    const soFar = await this.recovered(tx, paymentId);
    const recoveredPence = isReversal ? subtractPence(soFar, amountPence) : soFar;
    const back: FunderAmount[] = splitRecovery({ ...split, recoveredPence }, amountPence, funders);
    const shares = isReversal
      ? back.map((share) => ({ ...share, amountPence: negatePence(share.amountPence) }))
      : back;
    await tx.query(
      `INSERT INTO recovery_funder_shares (receipt_id, payment_id, funder_id, fund_id, amount_pence, reversal)
       SELECT $1, $2, s."funderId", $3, s."amountPence", $5
         FROM jsonb_to_recordset($4) AS s("funderId" uuid, "amountPence" bigint)`,
      [id, paymentId, fundId, JSON.stringify(shares), isReversal],
    );
  }

  private async splitsOf(
    tx: Transaction,
    paymentIds: readonly string[],
  ): Promise<Map<string, SplitRow>> {
    const rows = await tx.query<SplitRow>(SPLITS, [paymentIds]);
    return new Map(rows.map((row) => [row.paymentId, row]));
  }

  private async recovered(tx: Transaction, paymentId: string): Promise<Pence> {
    const [row] = await tx.query<{ total: Pence }>(
      'SELECT coalesce(sum(amount_pence), 0)::bigint AS total FROM recovery_funder_shares WHERE payment_id = $1',
      [paymentId],
    );
    return row?.total as Pence;
  }
}

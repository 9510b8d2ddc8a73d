import type {
  MatchFundingForm,
  MatchFundingKind,
  MatchFundingRecordStatus,
} from '@almoner/domain/match-funding';
import type { Pence } from '@almoner/domain/money';
import { Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { Transaction } from '../../platform/database/transaction.js';

/** A record of match funding as it is stored. */
export interface KeptMatchFunding {
  readonly id: string;
  readonly awardId: string;
  readonly fundId: string;
  readonly organisationId: string;
  readonly status: MatchFundingRecordStatus;
  readonly kind: MatchFundingKind;
  readonly amountPence: Pence;
}

/** A record of match funding as a request states it. */
export interface StatedMatchFunding {
  readonly kind: MatchFundingKind;
  readonly form: MatchFundingForm;
  readonly source: string;
  readonly amountPence: Pence;
  readonly on: string;
  readonly evidence: string;
  readonly correctsId: string | null;
}

interface OfAward {
  readonly id: string;
  readonly fundId: string;
  readonly organisationId: string;
}

const KEPT = `SELECT id, award_id AS "awardId", fund_id AS "fundId", organisation_id AS "organisationId", status, kind,
  amount_pence AS "amountPence" FROM match_records`;

/**
 * Records of match funding: added and decided, never changed otherwise. Whoever adds or decides one has locked its
 * award first.
 */
@Injectable()
export class MatchFundingRecordsRepository {
  /** The award of a record, read before anything is locked; not-found where it is not visible. */
  async awardOf(tx: Transaction, id: string): Promise<string> {
    const [row] = await tx.query<KeptMatchFunding>(`${KEPT} WHERE id = $1`, [id]);
    return required(row).awardId;
  }

  async lock(tx: Transaction, id: string): Promise<KeptMatchFunding> {
    const [row] = await tx.query<KeptMatchFunding>(`${KEPT} WHERE id = $1 FOR UPDATE`, [id]);
    return required(row);
  }

  /** The amounts in pence of the match funding of an award, without declined records. */
  async amountsOf(tx: Transaction, awardId: string): Promise<Pence[]> {
    const rows = await tx.query<{ amountPence: Pence }>(
      `SELECT amount_pence AS "amountPence" FROM match_records WHERE award_id = $1 AND status <> 'declined'`,
      [awardId],
    );
    return rows.map(({ amountPence }) => amountPence);
  }

  async insert(
    tx: Transaction,
    award: OfAward,
    stated: StatedMatchFunding,
    status: MatchFundingRecordStatus,
  ): Promise<string> {
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO match_records (award_id, fund_id, organisation_id, kind, form, source, amount_pence, match_on, evidence,
                                  status, corrects_id, recorded_at, recorded_by_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING id`,
      [
        award.id,
        award.fundId,
        award.organisationId,
        stated.kind,
        stated.form,
        stated.source,
        stated.amountPence,
        stated.on,
        stated.evidence,
        status,
        stated.correctsId,
        tx.now,
        tx.actor.userId,
      ],
    );
    return required(row).id;
  }

  async decide(
    tx: Transaction,
    id: string,
    status: MatchFundingRecordStatus,
    reason: string | null,
  ): Promise<void> {
    await tx.query(
      `UPDATE match_records SET status = $2, decided_at = $3, decided_by_id = $4, decision_reason = $5 WHERE id = $1`,
      [id, status, tx.now, tx.actor.userId, reason],
    );
  }
}

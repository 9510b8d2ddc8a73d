import type { FinancialYear } from '@almoner/domain/calendar';
import type {
  Claim,
  ClaimableInstalment,
  ClaimedInstalment,
  ClaimedPayment,
  StatedClaim,
} from '@almoner/domain/claims';
import type { Pence } from '@almoner/domain/money';
import { Inject, Injectable } from '@nestjs/common';
import type { CommandedRecords } from '../../platform/commands/regular-commands.js';
import { lockMany, lockOne, required } from '../../platform/database/find.js';
import { nextReference } from '../../platform/database/references.js';
import { saveVersion } from '../../platform/database/save-version.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { READABLE_PAYMENTS } from '../../readable/payments.sql.js';
import { PaymentBasisQueries } from '../payments/payment-basis.queries.js';
import { PaymentsRepository } from '../payments/payments.repository.js';
import { ClaimRow } from './claim.entity.js';
import { CLAIMABLE } from './claims.sql.js';

interface ClaimableRow extends ClaimedInstalment {
  readonly id: string;
  readonly awardId: string;
  readonly fundId: string;
  readonly fundCode: string;
  readonly organisationId: string;
  readonly financialYear: FinancialYear;
  readonly dueOn: string;
  readonly sentPence: Pence;
  readonly waitingClaim: { readonly id: string; readonly reference: string } | null;
  readonly takenUpClaim: string | null;
}

/** An instalment as the rules take it, with its row. */
export interface FoundInstalment {
  readonly row: ClaimableRow;
  readonly claimable: ClaimableInstalment;
}

/**
 * Claims of organisations. Whoever decides one locks it before its payment and the award of that. An organisation that
 * sends one takes the turn of its award first, since it may not lock the award itself.
 */
@Injectable()
export class ClaimsRepository implements CommandedRecords<ClaimRow, Claim> {
  readonly entity = ClaimRow;

  constructor(
    @Inject(PaymentsRepository) private readonly payments: PaymentsRepository,
    @Inject(PaymentBasisQueries) private readonly basis: PaymentBasisQueries,
  ) {}

  async lockAll(tx: Transaction, ids: readonly string[]) {
    return (await lockMany(tx, ClaimRow, ids)).map((row) => ({ row, subject: row }));
  }

  lock(tx: Transaction, id: string): Promise<ClaimRow> {
    return lockOne(tx, ClaimRow, { id });
  }

  /** The subject of the audit record; its organisation reads it. */
  audited({ id, reference, fundId, organisationId }: ClaimRow) {
    const subjectType = 'claim' as const;
    return { subjectType, subjectId: id, subjectReference: reference, fundId, organisationId };
  }

  /** The planned instalments of an award, the earliest due first. */
  ofAward(tx: Transaction, awardId: string): Promise<FoundInstalment[]> {
    return this.found(tx, awardId, null);
  }

  /** The instalment to be claimed; other claims of its award wait until this transaction ends. */
  async toClaim(tx: Transaction, paymentId: string): Promise<FoundInstalment> {
    await tx.query(
      `SELECT pg_advisory_xact_lock(hashtextextended('claims of ' || p.award_id, 0)) FROM ${READABLE_PAYMENTS} p WHERE p.id = $1`,
      [paymentId],
    );
    return required((await this.found(tx, null, paymentId))[0]);
  }

  /** Locks the payment of a claim, and loads what decides whether it can be requested. */
  async lockPayment(tx: Transaction, { paymentId }: ClaimRow): Promise<ClaimedPayment> {
    const { row, subject } = await this.payments.lock(tx, paymentId);
    const context = await this.payments.contextOf(tx, row, row.id);
    return { payment: { ...subject, reference: row.reference }, context };
  }

  async insert(
    tx: Transaction,
    { row }: FoundInstalment,
    { covers, unspentPence, unspentOn }: StatedClaim,
    statement: string,
  ): Promise<ClaimRow> {
    return saveVersion(tx, ClaimRow, {
      reference: await nextReference(tx, 'claim', row.fundCode),
      paymentId: row.id,
      awardId: row.awardId,
      fundId: row.fundId,
      organisationId: row.organisationId,
      financialYear: row.financialYear,
      amountPence: row.amountPence,
      coversFrom: covers.from,
      coversTo: covers.to,
      unspentPence,
      unspentOn,
      statement,
      status: 'submitted',
      submittedAt: tx.now,
      submittedById: tx.actor.userId,
    });
  }

  save(tx: Transaction, claim: ClaimRow): Promise<ClaimRow> {
    return saveVersion(tx, ClaimRow, claim);
  }

  private async found(
    tx: Transaction,
    awardId: string | null,
    paymentId: string | null,
  ): Promise<FoundInstalment[]> {
    const rows = await tx.query<ClaimableRow>(CLAIMABLE, [awardId, paymentId]);
    const contexts = await this.payments.contextsOf(tx, rows);
    const ids = rows.map(({ id }) => id);
    const facts = new Map(
      (await this.basis.requestFacts(tx, ids)).map((found) => [found.id, found]),
    );
    return rows.map((row, index) => ({
      row,
      claimable: {
        fundId: row.fundId,
        instalment: row,
        context: required(contexts[index]),
        facts: required(facts.get(row.id)),
        sentPence: row.sentPence,
        waitingClaim: row.waitingClaim?.reference ?? null,
        takenUpClaim: row.takenUpClaim,
      },
    }));
  }
}

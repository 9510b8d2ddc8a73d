import { todayInScotland } from '@almoner/domain/calendar';
import type { Pence } from '@almoner/domain/money';
import type { Loss, Receipt, ReceiptLine, Recovery } from '@almoner/domain/recoveries';
import type { TakenDuty } from '@almoner/domain/separation';
import { Inject, Injectable } from '@nestjs/common';
import { lockOne, required } from '../../platform/database/find.js';
import { nextReference } from '../../platform/database/references.js';
import { saveVersion } from '../../platform/database/save-version.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';
import { personName } from '../../readable/identity.sql.js';
import { BudgetsRepository } from '../budgets/budgets.repository.js';
import { PaymentsRepository, type LockedPayment } from '../payments/payments.repository.js';
import { RecoveryLossRow } from './recovery-loss.entity.js';
import { RecoveryReceiptRow } from './recovery-receipt.entity.js';
import { RecoveryRow } from './recovery.entity.js';

/** A new recovery of a payment. */
export interface NewRecovery {
  readonly paymentId: string;
  readonly awardId: string;
  readonly fundId: string;
  readonly organisationId: string;
  readonly amountPence: Pence;
  readonly reason: string;
}

/** A recovery that is locked together with its payment, and as the rules take it. */
export interface LockedRecovery {
  readonly row: RecoveryRow;
  readonly payment: LockedPayment;
  readonly subject: Recovery;
}

/** Recoveries, their receipts and losses. Whoever changes one locks award and payment first, then the recovery. */
@Injectable()
export class RecoveriesRepository {
  constructor(
    @Inject(PaymentsRepository) private readonly payments: PaymentsRepository,
    @Inject(BudgetsRepository) private readonly budgets: BudgetsRepository,
  ) {}

  /** Locks a recovery after its payment; not-found where it is not visible. */
  async lock(tx: Transaction, id: string): Promise<LockedRecovery> {
    const [found] = await tx.query<{ paymentId: string }>(
      'SELECT payment_id AS "paymentId" FROM recoveries WHERE id = $1',
      [id],
    );
    const payment = await this.payments.lock(tx, required(found).paymentId);
    const row = await lockOne(tx, RecoveryRow, { id });
    const line = await this.budgets.get(tx, payment.budgetLineId);
    const duties = [await this.taken(tx, 'recovery-requester', row.requestedById)];
    const requestedOn = todayInScotland(row.requestedAt);
    return { row, payment, subject: { ...row, requestedOn, duties, line } };
  }

  /** Locks the recovery of a loss, then the loss. */
  async lockLoss(
    tx: Transaction,
    id: string,
  ): Promise<{ recovery: LockedRecovery; loss: RecoveryLossRow; subject: Loss }> {
    const [found] = await tx.query<{ recoveryId: string }>(
      'SELECT recovery_id AS "recoveryId" FROM recovery_losses WHERE id = $1',
      [id],
    );
    const recovery = await this.lock(tx, required(found).recoveryId);
    const loss = await lockOne(tx, RecoveryLossRow, { id });
    const approvers = await tx.query<{ userId: string; name: string | null }>(
      `SELECT a.approver_id AS "userId", ${personName('a.approver_id')} AS name
         FROM recovery_loss_approvals a WHERE a.loss_id = $1`,
      [id],
    );
    const duties: TakenDuty[] = [
      await this.taken(tx, 'loss-requester', loss.requestedById),
      ...approvers.map(({ userId, name }) => ({
        duty: 'loss-approver' as const,
        userId,
        name: name ?? '',
      })),
    ];
    return { recovery, loss, subject: { ...loss, duties } };
  }

  /** Locks a receipt of a locked recovery, as the rules take it. */
  async lockReceipt(
    tx: Transaction,
    { row: { id: recoveryId } }: LockedRecovery,
    id: string,
  ): Promise<{ receipt: RecoveryReceiptRow; subject: Receipt }> {
    const receipt = await lockOne(tx, RecoveryReceiptRow, { id, recoveryId });
    const { budgetLineId } = receipt;
    const line = budgetLineId === null ? null : await this.budgets.get(tx, budgetLineId);
    const duties = [await this.taken(tx, 'receipt-recorder', receipt.recordedById)];
    return { receipt, subject: { ...receipt, line, duties } };
  }

  /** The budget line that a receipt is to be added to; null where the fund has no such line. */
  async lineOf(tx: Transaction, fundId: string, id: string): Promise<ReceiptLine | null> {
    const lines = await this.budgets.listOfFund(tx, fundId);
    return lines.find((line) => line.id === id) ?? null;
  }

  /** Inserts a requested recovery with the next reference of its fund. */
  async insert(tx: Transaction, values: NewRecovery): Promise<RecoveryRow> {
    const [fund] = await tx.query<{ code: string }>(
      `SELECT code FROM ${READABLE_FUNDS} WHERE id = $1`,
      [values.fundId],
    );
    const none = 0 as Pence;
    return this.save(
      tx,
      tx.manager.create(RecoveryRow, {
        ...values,
        reference: await nextReference(tx, 'recovery', required(fund).code),
        status: 'requested',
        receivedPence: none,
        writtenOffPence: none,
        waivedPence: none,
        requestedAt: tx.now,
        requestedById: tx.actor.userId,
      }),
    );
  }

  save(tx: Transaction, recovery: RecoveryRow): Promise<RecoveryRow> {
    return saveVersion(tx, RecoveryRow, recovery);
  }

  saveReceipt(tx: Transaction, receipt: Partial<RecoveryReceiptRow>): Promise<RecoveryReceiptRow> {
    return saveVersion(tx, RecoveryReceiptRow, receipt);
  }

  saveLoss(tx: Transaction, loss: Partial<RecoveryLossRow>): Promise<RecoveryLossRow> {
    return saveVersion(tx, RecoveryLossRow, loss);
  }

  /** Adds the approval of the present person to a loss. */
  async addApproval(tx: Transaction, { id, fundId }: RecoveryLossRow): Promise<void> {
    await tx.query(
      'INSERT INTO recovery_loss_approvals (loss_id, approver_id, fund_id, at) VALUES ($1, $2, $3, $4)',
      [id, tx.actor.userId, fundId, tx.now],
    );
  }

  private async taken(
    tx: Transaction,
    duty: TakenDuty['duty'],
    userId: string,
  ): Promise<TakenDuty> {
    const [person] = await tx.query<{ name: string | null }>(`SELECT ${personName('$1')} AS name`, [
      userId,
    ]);
    return { duty, userId, name: person?.name ?? '' };
  }
}

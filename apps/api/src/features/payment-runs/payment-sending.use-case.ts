import { fieldsOf } from '@almoner/domain/audit';
import { statusAfterAccountReturn } from '@almoner/domain/bank-accounts';
import { todayInScotland } from '@almoner/domain/calendar';
import { negatePence } from '@almoner/domain/money';
import {
  decidePlanPayment,
  decideReissuePayment,
  decideBankReturn,
  decideUndoBankReturn,
  isCauseOfAccount,
  type BankReturnCause,
} from '@almoner/domain/payments';
import { unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { READABLE_PAYMENTS } from '../../readable/payments.sql.js';
import { required } from '../../platform/database/find.js';
import { recordBankAccount } from '../bank-accounts/bank-accounts.audit.js';
import { BankAccountsRepository } from '../bank-accounts/bank-accounts.repository.js';
import type { PaymentRow } from '../payments/payment.entity.js';
import { EndedAwardsService } from '../awards/ended-awards.service.js';
import { recordPayment } from '../payments/payments.audit.js';
import type { PaymentView } from '../payments/payments.dto.js';
import { PaymentsQueries } from '../payments/payments.queries.js';
import { PaymentsRepository } from '../payments/payments.repository.js';
import { AwardYearsRepository } from '../awards/award-years.repository.js';

/** The bank's answer for a payment that it could not make. */
export interface BankReturn {
  readonly returnedOn: string;
  readonly cause: BankReturnCause;
  readonly reason: string;
}

/** The columns that say what a payment waits for besides its due date. */
const GATE = ['trigger', 'triggerConditionId', 'triggerReturnKind', 'triggerReturnYear'] as const;

/** What becomes of a payment after it was sent. */
@Injectable()
export class PaymentSendingUseCase {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(PaymentsRepository) private readonly payments: PaymentsRepository,
    @Inject(AwardYearsRepository) private readonly years: AwardYearsRepository,
    @Inject(BankAccountsRepository) private readonly accounts: BankAccountsRepository,
    @Inject(EndedAwardsService) private readonly endedAwards: EndedAwardsService,
    @Inject(PaymentsQueries) private readonly queries: PaymentsQueries,
  ) {}

  /**
   * Records that the bank returned a payment. Its money stays committed, and its amount can be planned again
   * (docs/adr/0015). An award that has ended pays nothing again, so there the money goes back to the budget line.
   */
  returned(
    context: RequestContext,
    id: string,
    { returnedOn, cause, reason }: BankReturn,
  ): Promise<PaymentView> {
    return this.unitOfWork.command(context, async (tx) => {
      const [payment] = await this.payments.lockRows(tx, [id]);
      const { row } = required(payment);
      const today = todayInScotland(tx.now);
      const status = unwrap(decideBankReturn(row, returnedOn, today, tx.actor));
      const changes = [
        { field: 'status', from: row.status, to: status },
        { field: 'returnedOn', from: null, to: returnedOn },
        { field: 'returnedCause', from: null, to: cause },
      ];
      await this.years.change(tx, row, negatePence(row.amountPence));
      const returnedById = tx.actor.userId;
      const back = {
        status,
        returnedOn,
        returnedReason: reason,
        returnedCause: cause,
        returnedById,
      };
      await this.payments.save(tx, Object.assign(row, back));
      await recordPayment(tx, row, { command: 'return', changes, reason });
      if (isCauseOfAccount(cause)) await this.freezeDetails(tx, row, reason);
      await this.endedAwards.settle(tx, row.awardId, `${row.reference} was returned: ${reason}`);
      return this.queries.view(tx, id);
    });
  }

  /**
   * Undoes a return that was recorded by mistake: the payment counts as planned money again and waits for the ledger.
   */
  undoBankReturn(context: RequestContext, id: string, reason: string): Promise<PaymentView> {
    return this.unitOfWork.command(context, async (tx) => {
      const { row } = await this.payments.lock(tx, id);
      const { awardStatus } = await this.payments.contextOf(tx, row, id);
      const isReissued = await this.isReissued(tx, id);
      const status = unwrap(decideUndoBankReturn(row, { isReissued, awardStatus }, tx.actor));
      const changes = [
        { field: 'status', from: row.status, to: status },
        { field: 'returnedOn', from: row.returnedOn, to: null },
      ];
      await this.years.change(tx, row, row.amountPence);
      const gone = {
        status,
        returnedOn: null,
        returnedReason: null,
        returnedCause: null,
        returnedById: null,
      };
      await this.payments.save(tx, Object.assign(row, gone));
      await recordPayment(tx, row, { command: 'undo-return', changes, reason });
      return this.queries.view(tx, id);
    });
  }

  /** Plans a new payment in place of one that the bank returned. Answers the new payment. */
  reissue(context: RequestContext, id: string, dueOn: string): Promise<PaymentView> {
    return this.unitOfWork.command(context, async (tx) => {
      const { row } = await this.payments.lock(tx, id);
      const context = await this.payments.contextOf(tx, row, null);
      const { awardStatus } = context;
      const isReissued = await this.isReissued(tx, id);
      unwrap(decideReissuePayment(row, { isReissued, awardStatus }, tx.actor));
      unwrap(decidePlanPayment(row, context, tx.actor));
      const planned = await this.payments.insert(tx, { ...row, dueOn });
      // the new payment waits for the same things as the first one, since they may have been asked for again meanwhile
      const gate = fieldsOf(row, GATE);
      await this.payments.save(tx, Object.assign(planned, { replacesPaymentId: id, ...gate }));
      const changes = [
        { field: 'replaces', from: null, to: row.reference },
        { field: 'amountPence', from: null, to: row.amountPence },
        { field: 'dueOn', from: null, to: dueOn },
        { field: 'status', from: null, to: planned.status },
      ];
      await recordPayment(tx, planned, { command: 'plan', changes });
      return this.queries.view(tx, planned.id);
    });
  }

  /** Freezes the bank details that a payment went to, unless others are in use by now. */
  private async freezeDetails(tx: Transaction, row: PaymentRow, reason: string): Promise<void> {
    const { organisationId, reference } = row;
    const [sent] = await tx.query<{ id: string | null }>(
      `SELECT bank_account_id AS id FROM payment_run_payments WHERE payment_id = $1 AND taken_out_at IS NULL`,
      [row.id],
    );
    if (!sent?.id) return;
    const account = await this.accounts.lock(tx, { organisationId, id: sent.id });
    const status = statusAfterAccountReturn(account.status);
    if (status === null) return;
    await this.accounts.freeze(tx, account.id, status, `${reference} came back: ${reason}`);
    const changes = [{ field: 'status', from: account.status, to: status }];
    await recordBankAccount(tx, account, { command: 'freeze', changes });
  }

  private async isReissued(tx: Transaction, id: string): Promise<boolean> {
    const made = await tx.query(`SELECT FROM ${READABLE_PAYMENTS} WHERE replaces_payment_id = $1`, [
      id,
    ]);
    return made.length > 0;
  }
}

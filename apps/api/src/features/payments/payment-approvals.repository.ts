import type { PaymentApproval } from '@almoner/domain/payments';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';
import type { DecidedPayment } from './payment-steps.service.js';

/** The approvals of payments. Rows are only added. */
@Injectable()
export class PaymentApprovalsRepository {
  /** Records the actor's approvals, each in the present round of its locked payment. */
  async add(tx: Transaction, decided: readonly DecidedPayment<PaymentApproval>[]): Promise<void> {
    const approvals = decided.map(({ payment: { row }, answer: { level, lender } }) => ({
      ...{ paymentId: row.id, fundId: row.fundId, round: row.approvalRound, level },
      ...{ lenderId: lender?.userId, delegationId: lender?.delegationId },
    }));
    await tx.query(
      `INSERT INTO payment_approvals (payment_id, fund_id, round, level, approver_id, approved_at,
                                      on_behalf_of_id, delegation_id)
       SELECT "paymentId", "fundId", round, level, $1, $2, "lenderId", "delegationId"
         FROM jsonb_to_recordset($3) AS x ("paymentId" uuid, "fundId" uuid, round integer, level integer,
              "lenderId" uuid, "delegationId" uuid)`,
      [tx.actor.userId, tx.now, JSON.stringify(approvals)],
    );
  }
}

import type { PaymentApproval } from '@almoner/domain/payments';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';
import type { PaymentRow } from './payment.entity.js';

/** The approvals of payments: only ever added to. */
@Injectable()
export class PaymentApprovalsRepository {
  /** Adds an approval by the actor to the round of a locked payment. */
  async add(tx: Transaction, payment: PaymentRow, approval: PaymentApproval): Promise<void> {
    const { id, fundId, approvalRound } = payment;
    const { level, lender } = approval;
    await tx.query(
      `INSERT INTO payment_approvals (payment_id, fund_id, round, level, approver_id, approved_at,
                                      on_behalf_of_id, delegation_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        id,
        fundId,
        approvalRound,
        level,
        tx.actor.userId,
        tx.now,
        lender?.userId ?? null,
        lender?.delegationId ?? null,
      ],
    );
  }
}

import { UNDER_WAY_PAYMENT_STATUSES, UNREQUESTED_PAYMENT_STATUSES } from '@almoner/domain/payments';
import type { ApprovalLevels, LevelsChange, OwnPayment } from '@almoner/domain/payments';
import { Inject, Injectable } from '@nestjs/common';
import type { CommandedRecords } from '../../platform/commands/regular-commands.js';
import { lockMany, lockOne, required } from '../../platform/database/find.js';
import { nextReference } from '../../platform/database/references.js';
import { saveVersion } from '../../platform/database/save-version.js';
import { sqlTexts } from '../../platform/database/sql-texts.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { READABLE_USERS } from '../../readable/identity.sql.js';
import { PaymentApprovalLevelsRepository } from './payment-approval-levels.repository.js';
import { PaymentLevelChangeRow } from './payment-level-change.entity.js';

const NOT_SENT = sqlTexts([...UNREQUESTED_PAYMENT_STATUSES, ...UNDER_WAY_PAYMENT_STATUSES]);

/** The payments of a fund ($1) that are not sent yet and in which one of several people ($2) has a part. */
const OWN_PAYMENTS = `
  SELECT p.reference, p.amount_pence AS "amountPence", u.id AS "userId", u.name
    FROM payments p CROSS JOIN LATERAL (
           SELECT unnest(ARRAY[p.requested_by_id, p.sent_back_to_id, p.held_by_id])
            UNION SELECT unnest(ARRAY[x.approver_id, x.on_behalf_of_id]) FROM payment_approvals x
                   WHERE x.payment_id = p.id AND x.round = p.approval_round) o (user_id)
    JOIN ${READABLE_USERS} u ON u.id = o.user_id
   WHERE p.fund_id = $1 AND p.status IN (${NOT_SENT}) AND u.id = ANY ($2)
   ORDER BY u.name, u.id, p.reference`;

/** New payment levels of funds, proposed by one person and decided by another. */
@Injectable()
export class PaymentLevelChangesRepository implements CommandedRecords<
  PaymentLevelChangeRow,
  LevelsChange
> {
  readonly entity = PaymentLevelChangeRow;

  constructor(
    @Inject(PaymentApprovalLevelsRepository)
    private readonly levels: PaymentApprovalLevelsRepository,
  ) {}

  async lockAll(tx: Transaction, ids: readonly string[]) {
    const locked = [];
    for (const row of await lockMany(tx, PaymentLevelChangeRow, ids))
      locked.push({ row, subject: await this.subjectOf(tx, row) });
    return locked;
  }

  audited({ id, reference, fundId }: PaymentLevelChangeRow) {
    const subjectType = 'payment-levels' as const;
    return { subjectType, subjectId: id, subjectReference: reference, fundId };
  }

  lock(tx: Transaction, id: string): Promise<PaymentLevelChangeRow> {
    return lockOne(tx, PaymentLevelChangeRow, { id });
  }

  async get(tx: Transaction, id: string): Promise<PaymentLevelChangeRow> {
    return required(await tx.manager.findOneBy(PaymentLevelChangeRow, { id }));
  }

  /** Whether new levels of the fund wait for another person. */
  waits(tx: Transaction, fundId: string): Promise<boolean> {
    return tx.manager.existsBy(PaymentLevelChangeRow, { fundId, status: 'proposed' });
  }

  /** A change as the domain's rules take it, with the fund as it is now. */
  async subjectOf(tx: Transaction, change: PaymentLevelChangeRow): Promise<LevelsChange> {
    const { fundId, proposedById: userId, status } = change;
    const [proposer] = await tx.query<{ name: string }>(
      `SELECT name FROM ${READABLE_USERS} WHERE id = $1`,
      [userId],
    );
    return {
      status,
      fundId,
      proposedBy: { userId, name: required(proposer).name },
      present: await this.levels.of(tx, fundId),
      wanted: change,
      own: await this.ownPayments(tx, fundId, [userId, tx.actor.userId]),
    };
  }

  /** The payments of a fund that are not sent yet and in which people have a part. */
  ownPayments(tx: Transaction, fundId: string, userIds: readonly string[]): Promise<OwnPayment[]> {
    return tx.query<OwnPayment>(OWN_PAYMENTS, [fundId, userIds]);
  }

  async insert(
    tx: Transaction,
    fund: { readonly id: string; readonly code: string },
    { levelTwoAbovePence, levelThreeAbovePence }: ApprovalLevels,
    reason: string,
  ): Promise<PaymentLevelChangeRow> {
    return saveVersion(tx, PaymentLevelChangeRow, {
      reference: await nextReference(tx, 'payment-levels', fund.code),
      fundId: fund.id,
      levelTwoAbovePence,
      levelThreeAbovePence,
      reason,
      status: 'proposed',
      proposedAt: tx.now,
      proposedById: tx.actor.userId,
    });
  }

  save(tx: Transaction, change: PaymentLevelChangeRow): Promise<PaymentLevelChangeRow> {
    return saveVersion(tx, PaymentLevelChangeRow, change);
  }
}

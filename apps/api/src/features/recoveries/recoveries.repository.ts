import { todayInScotland } from '@almoner/domain/calendar';
import type { Pence } from '@almoner/domain/money';
import type { Recovery as RecoverySubject } from '@almoner/domain/recoveries';
import { Injectable } from '@nestjs/common';
import { lockOne, required } from '../../platform/database/find.js';
import { nextReference } from '../../platform/database/references.js';
import { saveVersion } from '../../platform/database/save-version.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';
import { personName } from '../../readable/identity.sql.js';
import { READABLE_PAYMENTS } from '../../readable/payments.sql.js';
import { CLOSED_LINE } from './recoveries.sql.js';
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

/** Recoveries. Whoever changes one locks the award and the payment first, then the recovery. */
@Injectable()
export class RecoveriesRepository {
  /** The payment of a recovery, read before anything is locked; not-found where it is not visible. */
  async paymentOf(tx: Transaction, id: string): Promise<string> {
    const [row] = await tx.query<{ paymentId: string }>(
      'SELECT payment_id AS "paymentId" FROM recoveries WHERE id = $1',
      [id],
    );
    return required(row).paymentId;
  }

  lock(tx: Transaction, id: string): Promise<RecoveryRow> {
    return lockOne(tx, RecoveryRow, { id });
  }

  /** A recovery as the domain's rules take it. */
  async subjectOf(tx: Transaction, recovery: RecoveryRow): Promise<RecoverySubject> {
    const { status, fundId, organisationId, amountPence, requestedById: userId } = recovery;
    const [found] = await tx.query<Pick<RecoverySubject, 'closedLine'> & { name: string | null }>(
      `SELECT ${personName('$2')} AS name, ${CLOSED_LINE} AS "closedLine"
         FROM ${READABLE_PAYMENTS} p WHERE p.id = $1`,
      [recovery.paymentId, userId],
    );
    const { name, closedLine } = required(found);
    const duties = [{ duty: 'recovery-requester' as const, userId, name: name ?? '' }];
    const requestedOn = todayInScotland(recovery.requestedAt);
    return { status, fundId, organisationId, amountPence, requestedOn, duties, closedLine };
  }

  /** Inserts a requested recovery with the next reference of its fund. */
  async insert(tx: Transaction, values: NewRecovery): Promise<RecoveryRow> {
    const [fund] = await tx.query<{ code: string }>(
      `SELECT code FROM ${READABLE_FUNDS} WHERE id = $1`,
      [values.fundId],
    );
    return this.save(
      tx,
      tx.manager.create(RecoveryRow, {
        ...values,
        reference: await nextReference(tx, 'recovery', required(fund).code),
        status: 'requested',
        requestedAt: tx.now,
        requestedById: tx.actor.userId,
      }),
    );
  }

  save(tx: Transaction, recovery: RecoveryRow): Promise<RecoveryRow> {
    return saveVersion(tx, RecoveryRow, recovery);
  }
}

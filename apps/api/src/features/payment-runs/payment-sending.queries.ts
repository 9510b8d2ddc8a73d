import type { AwardStatus } from '@almoner/domain/awards';
import { formatFinancialYear, todayInScotland, type FinancialYear } from '@almoner/domain/calendar';
import { pence, subtractPence, type Pence } from '@almoner/domain/money';
import {
  decideReissuePayment,
  decideBankReturn,
  decideUndoBankReturn,
  FREED_PAYMENT_STATUSES,
  paymentStatusWords,
  type PaymentRecord,
  type PaymentStatus,
} from '@almoner/domain/payments';
import { decideRequestRecovery } from '@almoner/domain/recoveries';
import { commandAnswer, type CommandAnswer } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { PaymentSendingView, RemittanceView } from './payment-sending.dto.js';
import { paymentSending, REMITTANCE } from './payment-sending.sql.js';

type SendingRow = Omit<PaymentSendingView, 'commands' | 'recoveringPence'> &
  PaymentRecord & {
    readonly recoveredPence: Pence;
    readonly recoveryAskedPence: Pence;
    readonly recoveryLostPence: Pence;
    readonly sentOn: string | null;
    readonly awardStatus: AwardStatus;
  };

type RemittanceRow = Omit<RemittanceView, 'financialYear' | 'statusWords'> & {
  readonly financialYear: FinancialYear;
  readonly status: PaymentStatus;
};

function commandsOf(row: SendingRow, tx: Transaction): CommandAnswer[] {
  if (tx.actor.audience === 'organisation') return [];
  const today = todayInScotland(tx.now);
  const one = pence(1);
  const isReissued = row.replacedBy !== null;
  const { awardStatus } = row;
  return [
    commandAnswer('return', decideBankReturn(row, today, today, tx.actor)),
    commandAnswer('undo-return', decideUndoBankReturn(row, { isReissued, awardStatus }, tx.actor)),
    commandAnswer('reissue', decideReissuePayment(row, { isReissued, awardStatus }, tx.actor)),
    commandAnswer('recover', decideRequestRecovery(row, one, tx.actor)),
  ];
}

/** Reads how payments were sent, and their remittances. */
@Injectable()
export class PaymentSendingQueries {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  get(context: RequestContext, paymentId: string): Promise<PaymentSendingView> {
    return this.unitOfWork.read(context, async (tx) => {
      const [found] = await tx.query<SendingRow>(paymentSending(tx.actor.audience), [paymentId]);
      const row = required(found);
      return {
        run: row.run,
        transfer: row.transfer,
        shares: row.shares,
        acknowledgedAt: row.acknowledgedAt,
        returnedOn: row.returnedOn,
        returnedReason: row.returnedReason,
        replaces: row.replaces,
        replacedBy: row.replacedBy,
        recoveredPence: row.recoveredPence,
        recoveringPence: subtractPence(
          subtractPence(row.recoveryAskedPence, row.recoveredPence),
          row.recoveryLostPence,
        ),
        recoveryLostPence: row.recoveryLostPence,
        hasRemittance: row.hasRemittance,
        commands: commandsOf(row, tx),
      };
    });
  }

  /** The remittance of a payment. Refuses with not-found until the payment was sent. */
  remittance(context: RequestContext, paymentId: string): Promise<RemittanceView> {
    return this.unitOfWork.read(context, async (tx) => {
      const [found] = await tx.query<RemittanceRow>(REMITTANCE, [
        paymentId,
        ...FREED_PAYMENT_STATUSES,
      ]);
      const { status, financialYear, ...row } = required(found);
      return {
        ...row,
        instalment: Math.max(row.instalment, 1),
        instalments: Math.max(row.instalments, 1),
        financialYear: formatFinancialYear(financialYear),
        statusWords: paymentStatusWords(status, tx.actor.audience),
      };
    });
  }
}

import { budgetLineWords } from '@almoner/domain/budgets';
import { formatFinancialYear, todayInScotland, type FinancialYear } from '@almoner/domain/calendar';
import type { Pence } from '@almoner/domain/money';
import {
  decideReceiptLine,
  isShownInAccounts,
  lossCommands,
  lossStatusWords,
  receiptBookingWords,
  receiptCommands,
  receiptStatusWords,
  recoveryCommands,
  recoveryStatusWords,
  type ReceiptLine,
  type Recovery,
} from '@almoner/domain/recoveries';
import type { TakenDuty } from '@almoner/domain/separation';
import type { Actor, Person } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Reading, Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ReferenceDataRepository } from '../reference-data/reference-data.repository.js';
import type {
  LossesOfYear,
  LossView,
  ReceiptView,
  RecoveryItem,
  RecoveryView,
} from './recoveries.dto.js';
import {
  LOSSES_BY_YEAR,
  LOSSES_OF_RECOVERY,
  OPEN_LINES,
  receiptsOfRecovery,
  recoveryView,
} from './recoveries.sql.js';

export type RecoveryItemRow = Omit<RecoveryItem, 'financialYear' | 'statusWords'> & {
  financialYear: FinancialYear;
};

type ViewRow = Omit<
  RecoveryView,
  | 'financialYear'
  | 'statusWords'
  | 'commands'
  | 'receipts'
  | 'losses'
  | 'isYearClosed'
  | 'openLines'
> &
  RecoveryItemRow & {
    readonly amountPence: Pence;
    readonly receivedPence: Pence;
    readonly writtenOffPence: Pence;
    readonly waivedPence: Pence;
    readonly requestedById: string | null;
    readonly line: ReceiptLine | null;
  };

type ReceiptRow = Omit<ReceiptView, 'statusWords' | 'commands' | 'bookedWords'> & {
  readonly amountPence: Pence;
  readonly recordedById: string | null;
  readonly line: ReceiptLine | null;
};

type LossRow = Omit<LossView, 'statusWords' | 'commands' | 'approvedByNames'> & {
  readonly amountPence: Pence;
  readonly requestedById: string;
  readonly approvers: readonly Person[];
};

/** A recovery for its reader: the year as text and the status in words. */
export function shownRecovery<Row extends RecoveryItemRow>(
  row: Row,
  actor: Actor,
): Omit<Row, 'financialYear'> & { financialYear: string; statusWords: string } {
  return {
    ...row,
    financialYear: formatFinancialYear(row.financialYear),
    statusWords: recoveryStatusWords(row.status, actor.audience),
  };
}

function taken(duty: TakenDuty['duty'], userId: string | null, name: string | null): TakenDuty[] {
  return userId === null ? [] : [{ duty, userId, name: name ?? '' }];
}

/** Where a receipt is booked, in words; null for readers of the organisation. */
function bookedWords({ bookedTo, line }: ReceiptRow): string | null {
  if (bookedTo === null) return null;
  const words = receiptBookingWords(bookedTo);
  return line === null ? words : `${words}: ${budgetLineWords(line)}`;
}

function toReceipt(row: ReceiptRow, recovery: Recovery, actor: Actor): ReceiptView {
  const { recordedById, line, ...shown } = row;
  const duties = taken('receipt-recorder', recordedById, row.recordedByName);
  const bookedTo = row.bookedTo ?? 'surrendered';
  return {
    ...shown,
    statusWords: receiptStatusWords(row.status, actor.audience),
    bookedWords: bookedWords(row),
    commands: receiptCommands(recovery, { ...row, bookedTo, line, duties }, actor),
  };
}

function toLoss(row: LossRow, recovery: Recovery, actor: Actor): LossView {
  const { requestedById, approvers, ...shown } = row;
  const duties = [
    ...taken('loss-requester', requestedById, row.requestedByName),
    ...approvers.flatMap(({ userId, name }) => taken('loss-approver', userId, name)),
  ];
  return {
    ...shown,
    statusWords: lossStatusWords(row.status),
    approvedByNames: approvers.map(({ name }) => name),
    commands: lossCommands(recovery, { ...row, duties }, actor),
  };
}

@Injectable()
export class RecoveriesQueries {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(ReferenceDataRepository) private readonly referenceData: ReferenceDataRepository,
  ) {}

  get(context: RequestContext, id: string): Promise<RecoveryView> {
    return this.unitOfWork.read(context, (tx) => this.view(tx, id));
  }

  async view(tx: Transaction, id: string): Promise<RecoveryView> {
    const { actor } = tx;
    const { audience } = actor;
    const [found] = await tx.query<ViewRow>(recoveryView(audience), [id]);
    const { requestedById, line, ...row } = required(found);
    const duties = taken('recovery-requester', requestedById, row.requestedByName);
    const requestedOn = todayInScotland(new Date(row.requestedAt));
    const subject: Recovery = { ...row, requestedOn, duties, line };
    const receipts = await tx.query<ReceiptRow>(receiptsOfRecovery(audience), [id]);
    const isStaff = audience === 'staff';
    const losses = isStaff ? await tx.query<LossRow>(LOSSES_OF_RECOVERY, [id]) : [];
    return {
      ...shownRecovery(row, actor),
      receipts: receipts.map((receipt) => toReceipt(receipt, subject, actor)),
      losses: losses.map((loss) => toLoss(loss, subject, actor)),
      isYearClosed: line?.status === 'closed',
      openLines: line?.status === 'closed' ? await this.openLines(tx, row.fundId, line) : [],
      commands: recoveryCommands(subject, actor),
    };
  }

  /** The losses of each financial year, and whether they are to be shown in the accounts. */
  lossesByYear(context: RequestContext): Promise<{ years: LossesOfYear[] }> {
    return this.unitOfWork.read(context, async (tx) => {
      const rows = await tx.query<
        Omit<LossesOfYear, 'financialYear' | 'thresholdPence' | 'isShownInAccounts'> & {
          financialYear: FinancialYear;
          totalPence: Pence;
        }
      >(LOSSES_BY_YEAR);
      const today = todayInScotland(tx.now);
      const { lossesMarkedPence } = await this.referenceData.inForce(tx, today);
      return {
        years: rows.map((row) => ({
          ...row,
          financialYear: formatFinancialYear(row.financialYear),
          thresholdPence: lossesMarkedPence,
          isShownInAccounts: isShownInAccounts(row.totalPence, lossesMarkedPence),
        })),
      };
    });
  }

  /** The budget lines of open years that a receipt of a closed year may be added to. */
  private async openLines(tx: Reading, fundId: string, from: ReceiptLine) {
    const lines = await tx.query<ReceiptLine>(OPEN_LINES, [fundId]);
    return lines
      .filter((line) => decideReceiptLine(from, line).ok)
      .map((line) => ({ id: line.id, words: budgetLineWords(line) }));
  }
}

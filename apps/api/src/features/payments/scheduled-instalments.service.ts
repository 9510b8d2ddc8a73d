import { changesBetween, fieldsOf } from '@almoner/domain/audit';
import { negatePence } from '@almoner/domain/money';
import type { ScheduledInstalment } from '@almoner/domain/payments';
import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';
import type { AwardRow } from '../awards/award.entity.js';
import type { PaymentRow } from './payment.entity.js';
import { recordPayment } from './payments.audit.js';
import { PaymentsRepository } from './payments.repository.js';
import { AwardYearsRepository } from '../awards/award-years.repository.js';

const RECORDED = [
  'financialYear',
  'amountPence',
  'dueOn',
  'status',
  'trigger',
  'triggerConditionId',
  'triggerReturnKind',
  'triggerReturnYear',
] as const;

function columnsOf(row: ScheduledInstalment): Partial<PaymentRow> {
  return {
    financialYear: row.financialYear,
    amountPence: row.amountPence,
    dueOn: row.dueOn,
    trigger: row.trigger,
    triggerConditionId: row.trigger === 'condition' ? row.conditionId : null,
    triggerReturnKind: row.trigger === 'return' ? row.returnKind : null,
    triggerReturnYear: row.trigger === 'return' ? row.returnYear : null,
  };
}

/** The planned instalments of an award that is locked already. Each change is recorded in its history. */
@Injectable()
export class ScheduledInstalmentsService {
  constructor(
    @Inject(PaymentsRepository) private readonly payments: PaymentsRepository,
    @Inject(AwardYearsRepository) private readonly years: AwardYearsRepository,
  ) {}

  /**
   * Takes the instalment's amount off its year's planned amount. `keep` or `cancel` follows in the same transaction.
   */
  async free(tx: Transaction, row: PaymentRow): Promise<void> {
    await this.years.change(tx, row, negatePence(row.amountPence));
  }

  /** Saves an instalment that stays, with its new amount, and adds that amount to its year. */
  async keep(tx: Transaction, row: PaymentRow, wanted: ScheduledInstalment): Promise<void> {
    const before = fieldsOf(row, RECORDED);
    const year = { awardId: row.awardId, financialYear: wanted.financialYear };
    const awardYearId = await this.years.change(tx, year, wanted.amountPence);
    const changed = Object.assign(row, columnsOf(wanted), { awardYearId });
    const changes = changesBetween(before, fieldsOf(changed, RECORDED));
    if (changes.length === 0) return;
    await this.payments.save(tx, changed);
    await recordPayment(tx, changed, { command: 'edit', changes });
  }

  async cancel(tx: Transaction, row: PaymentRow): Promise<void> {
    const saved = await this.payments.save(tx, Object.assign(row, { status: 'cancelled' }));
    const changes = [{ field: 'status', from: 'planned', to: 'cancelled' }];
    await recordPayment(tx, saved, { command: 'cancel', changes });
  }

  /** Inserts a new instalment of the award. */
  async plan(tx: Transaction, award: AwardRow, wanted: ScheduledInstalment): Promise<void> {
    const { id: awardId, fundId, organisationId } = award;
    const { financialYear, amountPence, dueOn } = wanted;
    const owner = { awardId, fundId, organisationId };
    const row = await this.payments.insert(tx, { ...owner, financialYear, amountPence, dueOn });
    const saved =
      wanted.trigger === 'date'
        ? row
        : await this.payments.save(tx, Object.assign(row, columnsOf(wanted)));
    const changes = changesBetween(null, fieldsOf(saved, RECORDED));
    await recordPayment(tx, saved, { command: 'plan', changes });
  }
}

import type { AwardStatus } from '@almoner/domain/awards';
import { formatFinancialYear, type FinancialYear } from '@almoner/domain/calendar';
import type { Pence } from '@almoner/domain/money';
import {
  decidePlannable,
  triggerWords,
  type PaymentGate,
  type PaymentStatus,
} from '@almoner/domain/payments';
import { permits } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ScheduleView } from './payment-schedule.dto.js';
import { SCHEDULE_AWARD, SCHEDULE_INSTALMENTS, SCHEDULE_YEARS } from './payment-schedule.sql.js';

interface ScheduledAwardRow {
  readonly awardId: string;
  readonly fundId: string;
  readonly awardStatus: AwardStatus;
  readonly version: number;
}

interface YearRow {
  readonly financialYear: FinancialYear;
  readonly amountPence: Pence;
  readonly plannedPence: Pence;
  readonly fixedPence: Pence;
}

interface InstalmentRow {
  readonly id: string;
  readonly reference: string;
  readonly financialYear: FinancialYear;
  readonly amountPence: Pence;
  readonly dueOn: string;
  readonly status: PaymentStatus;
  readonly planned: boolean;
  readonly conditionId: string | null;
  readonly gate: PaymentGate;
}

/** A schedule as the database returns it. */
export interface LoadedSchedule extends ScheduledAwardRow {
  readonly years: readonly YearRow[];
  readonly instalments: readonly InstalmentRow[];
}

function shownInstalment({ gate, ...row }: InstalmentRow): ScheduleView['instalments'][number] {
  const { trigger, returnKind, returnYear, met } = gate;
  return {
    ...row,
    financialYear: formatFinancialYear(row.financialYear),
    trigger,
    returnKind,
    returnYear: returnYear === null ? null : formatFinancialYear(returnYear),
    triggerMet: met,
    triggerWords: triggerWords(gate),
  };
}

@Injectable()
export class PaymentScheduleQueries {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  get(context: RequestContext, awardId: string): Promise<ScheduleView> {
    return this.unitOfWork.read(context, (tx) => this.view(tx, awardId));
  }

  async view(tx: Transaction, awardId: string): Promise<ScheduleView> {
    const { years, instalments, version, fundId, awardStatus } = await this.load(tx, awardId);
    return {
      awardId,
      complete: years.every((year) => year.plannedPence === year.amountPence),
      years: years.map((year) => ({
        ...year,
        financialYear: formatFinancialYear(year.financialYear),
      })),
      instalments: instalments.map(shownInstalment),
      editable: permits(tx.actor, 'payments.plan', fundId) && decidePlannable(awardStatus).ok,
      version,
    };
  }

  /** A schedule with everything the rules need; not-found where the award is not visible. */
  async load(tx: Transaction, awardId: string): Promise<LoadedSchedule> {
    const [award] = await tx.query<ScheduledAwardRow>(SCHEDULE_AWARD, [awardId]);
    const years = await tx.query<YearRow>(SCHEDULE_YEARS, [awardId]);
    const instalments = await tx.query<InstalmentRow>(SCHEDULE_INSTALMENTS, [awardId]);
    return { ...required(award), years, instalments };
  }
}

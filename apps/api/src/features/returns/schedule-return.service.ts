import { changesBetween } from '@almoner/domain/audit';
import {
  formatFinancialYear,
  todayInScotland,
  type FinancialYear,
  type PlainDate,
} from '@almoner/domain/calendar';
import { decideScheduleReturn, type ReturnKind } from '@almoner/domain/returns';
import { refusal, RefusalError, unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { nextReference } from '../../platform/database/references.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { IndicatorsRepository } from '../outcomes/indicators.repository.js';
import { openingDay } from './opening-day.js';
import type { ReturnRow } from './return.entity.js';
import type { ReturnView } from './returns.dto.js';
import { ReturnsQueries } from './returns.queries.js';
import { ReturnsRepository } from './returns.repository.js';

/** The return that an award shall owe. */
export interface WantedReturn {
  readonly awardId: string;
  readonly kind: ReturnKind;
  readonly period: FinancialYear;
  readonly dueOn: PlainDate;
  readonly opensOn?: PlainDate;
  readonly indicatorIds: readonly string[];
}

@Injectable()
export class ScheduleReturnService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(ReturnsRepository) private readonly returns: ReturnsRepository,
    @Inject(IndicatorsRepository) private readonly indicators: IndicatorsRepository,
    @Inject(ReturnsQueries) private readonly queries: ReturnsQueries,
  ) {}

  schedule(context: RequestContext, wanted: WantedReturn): Promise<ReturnView> {
    return this.unitOfWork.command(context, async (tx) => {
      const award = await this.returns.reportingAward(tx, wanted.awardId);
      const { kind, period, dueOn, indicatorIds } = wanted;
      const opensOn = wanted.opensOn ?? openingDay(period, dueOn);
      const asked = {
        fundId: award.fundId,
        awardStatus: award.status,
        opensOn,
        dueOn,
        indicatorIds,
      };
      const status = unwrap(decideScheduleReturn(asked, tx.actor, todayInScotland(tx.now)));
      await this.requireIndicators(tx, award.fundId, indicatorIds);
      const row = await this.returns.save(tx, {
        reference: await nextReference(tx, 'return', award.fundCode),
        awardId: award.id,
        fundId: award.fundId,
        organisationId: award.organisationId,
        kind,
        periodYear: period,
        opensOn,
        dueOn,
        status,
        narrative: '',
      });
      await this.returns.ask(tx, row, indicatorIds);
      await this.record(tx, row, indicatorIds);
      return this.queries.view(tx, row.id);
    });
  }

  /** Refuses an indicator that does not exist or belongs to another fund, by its place in the list. */
  private async requireIndicators(
    tx: Transaction,
    fundId: string,
    ids: readonly string[],
  ): Promise<void> {
    const known = await this.indicators.listForFund(tx, fundId, ids);
    const errors = ids.flatMap((id, index) =>
      known.some((indicator) => indicator.id === id)
        ? []
        : [{ pointer: `/indicatorIds/${index}`, detail: 'This fund has no such indicator' }],
    );
    if (errors.length === 0) return;
    throw new RefusalError(refusal('shared.unknown-reference', { field: 'indicator' }, errors));
  }

  private record(tx: Transaction, row: ReturnRow, indicatorIds: readonly string[]): Promise<void> {
    const { kind, opensOn, dueOn, status } = row;
    const period = formatFinancialYear(row.periodYear);
    return tx.audit({
      ...this.returns.audited(row),
      action: 'returns.schedule',
      changes: changesBetween(null, { kind, period, opensOn, dueOn, status, indicatorIds }),
    });
  }
}

import { changesBetween, fieldsOf, type AuditAction } from '@almoner/domain/audit';
import {
  decideEditIndicator,
  decideNewIndicator,
  type AggregationRule,
  type IndicatorUnit,
} from '@almoner/domain/outcomes';
import { unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/http/versions.js';
import { FundsRepository } from '../funds/funds.repository.js';
import type { IndicatorRow } from './indicator.entity.js';
import { IndicatorsQueries } from './indicators.queries.js';
import { IndicatorsRepository } from './indicators.repository.js';
import type { IndicatorView } from './outcomes.dto.js';

/** The fields of an indicator that can be changed. */
export interface IndicatorChange {
  readonly title?: string;
  readonly definition?: string;
}

export interface NewIndicator {
  readonly code: string;
  readonly title: string;
  readonly unit: IndicatorUnit;
  readonly rule: AggregationRule;
  readonly definition: string;
  readonly fundId: string | null;
}

/** The fields of an indicator that its history records. */
const RECORDED = ['code', 'title', 'unit', 'rule', 'definition', 'fundId'] as const;

@Injectable()
export class IndicatorsService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(FundsRepository) private readonly funds: FundsRepository,
    @Inject(IndicatorsRepository) private readonly indicators: IndicatorsRepository,
    @Inject(IndicatorsQueries) private readonly queries: IndicatorsQueries,
  ) {}

  create(context: RequestContext, wanted: NewIndicator): Promise<IndicatorView> {
    return this.unitOfWork.command(context, async (tx) => {
      if (wanted.fundId !== null) await this.funds.get(tx, wanted.fundId);
      unwrap(decideNewIndicator(wanted, tx.actor));
      const indicator = await this.indicators.save(tx, wanted);
      await this.record(tx, 'outcomes.create-indicator', indicator, null);
      return this.queries.view(tx, indicator.id);
    });
  }

  update(
    context: RequestContext,
    id: string,
    seen: number,
    change: IndicatorChange,
  ): Promise<IndicatorView> {
    return this.unitOfWork.command(context, async (tx) => {
      await this.queries.view(tx, id);
      const indicator = await this.indicators.lock(tx, id);
      unwrap(decideEditIndicator(indicator, tx.actor));
      requireVersion(indicator.version, seen);
      const before = fieldsOf(indicator, RECORDED);
      const saved = await this.indicators.save(tx, { ...indicator, ...change });
      await this.record(tx, 'outcomes.update-indicator', saved, before);
      return this.queries.view(tx, id);
    });
  }

  private record(
    tx: Transaction,
    action: AuditAction,
    indicator: IndicatorRow,
    before: NewIndicator | null,
  ): Promise<void> {
    return tx.audit({
      action,
      subjectType: 'indicator',
      subjectId: indicator.id,
      subjectReference: indicator.code,
      fundId: indicator.fundId,
      changes: changesBetween(before && { ...before }, fieldsOf(indicator, RECORDED)),
    });
  }
}

import {
  changesBetween,
  fieldsOf,
  type AuditChange,
  type AuditAction,
} from '@almoner/domain/audit';
import { decideFundReplacements, type FundKind, type FundStatus } from '@almoner/domain/funds';
import type { Pence } from '@almoner/domain/money';
import { decideEverywhere, unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/http/versions.js';
import type { FundRow } from './fund.entity.js';
import type { FundView } from './funds.dto.js';
import { FundsQueries } from './funds.queries.js';
import { FundsRepository } from './funds.repository.js';

/** The fields of a fund that can be changed. */
export interface FundChange {
  readonly name?: string;
  readonly status?: FundStatus;
  readonly programmeId?: string | null;
  readonly purpose?: string;
  readonly annualAmountPence?: number | null;
  readonly totalAmountPence?: number | null;
  readonly amountNote?: string;
  readonly requiresDueDiligence?: boolean;
  readonly themes?: string[];
  readonly replacesFundIds?: string[];
}

export interface NewFund extends FundChange {
  readonly code: string;
  readonly name: string;
  readonly kind: FundKind;
}

const EMPTY_FUND = {
  status: 'open' as FundStatus,
  programmeId: null,
  purpose: '',
  annualAmountPence: null,
  totalAmountPence: null,
  amountNote: '',
  requiresDueDiligence: false,
  themes: [] as string[],
};

/** The fields of a fund that its history records. */
const RECORDED = [
  'name',
  'status',
  'programmeId',
  'purpose',
  'annualAmountPence',
  'totalAmountPence',
  'amountNote',
  'requiresDueDiligence',
  'themes',
] as const satisfies readonly (keyof FundRow)[];

@Injectable()
export class FundsService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(FundsRepository) private readonly funds: FundsRepository,
    @Inject(FundsQueries) private readonly queries: FundsQueries,
  ) {}

  /**
   * Creates a fund. Only people whose role counts in every fund may: a person limited to named funds could not see the
   * new one.
   */
  create(context: RequestContext, given: NewFund): Promise<FundView> {
    return this.unitOfWork.command(context, async (tx) => {
      unwrap(decideEverywhere('funds.edit', tx.actor));
      const { replacesFundIds = [], ...columns } = given;
      const replaced = unwrap(decideFundReplacements(null, replacesFundIds));
      const fund = await this.funds.save(tx, { ...EMPTY_FUND, ...(columns as Partial<FundRow>) });
      await this.funds.saveReplacements(tx, fund.id, replaced);
      await this.record(tx, 'funds.create', fund, changesBetween(null, { ...given }));
      return this.queries.view(tx, fund.id);
    });
  }

  update(context: RequestContext, id: string, seen: number, change: FundChange): Promise<FundView> {
    return this.unitOfWork.command(context, async (tx) => {
      const fund = await this.funds.lock(tx, id);
      requireVersion(fund.version, seen);
      const replacedBefore = await this.funds.replacedFundIds(tx, id);
      const before = { ...fieldsOf(fund, RECORDED), replacesFundIds: replacedBefore };
      const { replacesFundIds, ...columns } = change;
      const saved = await this.funds.save(tx, {
        ...fund,
        ...(columns as Partial<Record<keyof FundRow, Pence | string | null>>),
      } as FundRow);
      if (replacesFundIds) {
        await this.funds.saveReplacements(
          tx,
          id,
          unwrap(decideFundReplacements(id, replacesFundIds)),
        );
      }
      await this.record(
        tx,
        'funds.update',
        saved,
        changesBetween(before, { ...before, ...change }),
      );
      return this.queries.view(tx, id);
    });
  }

  private record(
    tx: Transaction,
    action: AuditAction,
    fund: FundRow,
    changes: AuditChange[],
  ): Promise<void> {
    return tx.audit({
      action,
      subjectType: 'fund',
      subjectId: fund.id,
      subjectReference: fund.code,
      fundId: fund.id,
      changes,
    });
  }
}

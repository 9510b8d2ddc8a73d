import { formatFinancialYear, type FinancialYear } from '@almoner/domain/calendar';
import { decideFunders } from '@almoner/domain/match-funding';
import { changesBetween, type AuditAction } from '@almoner/domain/audit';
import { permits, refusal, RefusalError, unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/http/versions.js';
import { FundsRepository } from '../funds/funds.repository.js';
import { FundMatchFundingRepository, type GivenFunder } from './fund-match-funding.repository.js';
import type { FundMatchFundingView } from './match-funding.dto.js';
import { MatchFundingQueries } from './match-funding.queries.js';

/** The match funding settings of a fund that can be changed. */
export interface FundMatchFundingChange {
  readonly maxShareOfProjectCostBasisPoints?: number | null;
  readonly matchRequired?: boolean;
}

/** The funders of a fund, and the largest share of a project's cost that the fund pays. */
@Injectable()
export class FundMatchFundingService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(FundsRepository) private readonly funds: FundsRepository,
    @Inject(FundMatchFundingRepository)
    private readonly settingsOfFunds: FundMatchFundingRepository,
    @Inject(MatchFundingQueries) private readonly queries: MatchFundingQueries,
  ) {}

  update(
    context: RequestContext,
    fundId: string,
    seen: number,
    change: FundMatchFundingChange,
  ): Promise<FundMatchFundingView> {
    return this.unitOfWork.command(context, async (tx) => {
      const fund = await this.funds.lock(tx, fundId);
      if (!permits(tx.actor, 'match-funding.edit', fundId))
        throw new RefusalError(refusal('shared.not-permitted'));
      const before = await this.queries.fundView(tx, fundId);
      requireVersion(before.version, seen);
      const { maxShareOfProjectCostBasisPoints, matchRequired } = before;
      const settings = { maxShareOfProjectCostBasisPoints, matchRequired };
      const after = { ...settings, ...change };
      await this.settingsOfFunds.save(tx, fundId, after, before.version + 1);
      await this.record(tx, 'match-funding.update', fund, changesBetween(settings, after));
      return this.queries.fundView(tx, fundId);
    });
  }

  /** Sets the funders of a fund from a year on. Refused for a year whose payments were already split over funders. */
  setFunders(
    context: RequestContext,
    fundId: string,
    fromYear: FinancialYear,
    funders: readonly GivenFunder[],
  ): Promise<FundMatchFundingView> {
    return this.unitOfWork.command(context, async (tx) => {
      const fund = await this.funds.lock(tx, fundId);
      const isSplit = await this.settingsOfFunds.isSplit(tx, fundId, fromYear);
      unwrap(decideFunders(fundId, funders, isSplit, tx.actor));
      await this.settingsOfFunds.replaceFunders(tx, fundId, fromYear, funders);
      const to = funders.map(({ name, shareBasisPoints }) => `${name} ${shareBasisPoints / 100} %`);
      await this.record(tx, 'match-funding.set-funders', fund, [
        { field: 'fromFinancialYear', from: null, to: formatFinancialYear(fromYear) },
        { field: 'funders', from: null, to },
      ]);
      return this.queries.fundView(tx, fundId);
    });
  }

  private record(
    tx: Transaction,
    action: AuditAction,
    fund: { id: string; code: string },
    changes: ReturnType<typeof changesBetween>,
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

import {
  awardMovements,
  decideDraftAward,
  type AwardYear,
  type YearAmount,
} from '@almoner/domain/awards';
import { formatFinancialYear } from '@almoner/domain/calendar';
import type { Pence } from '@almoner/domain/money';
import { unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { BudgetsRepository } from '../budgets/budgets.repository.js';
import { MatchFundingTermsRepository } from '../match-funding/match-funding-terms.repository.js';
import {
  AwardOriginsRepository,
  type FoundOrigin,
  type StatedOrigin,
} from './award-origins.repository.js';
import type { AwardRow } from './award.entity.js';
import { recordAward } from './awards.audit.js';
import type { AwardView } from './awards.dto.js';
import { AwardsQueries } from './awards.queries.js';
import { AwardsRepository, type NewAwardYear } from './awards.repository.js';

/** The award that a request asks to draft. */
export interface AwardDraft extends StatedOrigin {
  readonly amountPence: Pence;
  readonly years: readonly YearAmount[];
  readonly purpose: string;
  readonly specialTerms: string;
  /** The full cost of the project in pence; null where it is not known. */
  readonly projectCostPence: Pence | null;
}

/** Drafts awards, which takes the first money from a budget line. */
@Injectable()
export class AwardDraftingService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AwardOriginsRepository) private readonly origins: AwardOriginsRepository,
    @Inject(AwardsRepository) private readonly awards: AwardsRepository,
    @Inject(AwardsQueries) private readonly queries: AwardsQueries,
    @Inject(BudgetsRepository) private readonly budgets: BudgetsRepository,
    @Inject(MatchFundingTermsRepository) private readonly matchFunding: MatchFundingTermsRepository,
  ) {}

  /**
   * Drafts an award and reserves the amount of each year. Refuses with `budgets.insufficient` where a budget line has
   * too little.
   */
  draft(context: RequestContext, draft: AwardDraft): Promise<AwardView> {
    return this.unitOfWork.command(context, async (tx) => {
      const origin = await this.origins.find(tx, draft);
      const { application, fund, recipient } = origin;
      const duties = await this.awards.dutiesBeforeDraft(tx, origin.organisationId);
      const matchFunding = await this.matchFunding.ofFund(tx, fund.id, draft.projectCostPence);
      const yearsWithoutAuthority = await this.budgets.yearsWithoutAuthority(
        tx,
        fund.id,
        draft.years,
      );
      const about = recipient === undefined ? {} : { recipient };
      const facts = { ...about, fundId: fund.id, yearsWithoutAuthority, duties, matchFunding };
      const wanted = { ...draft, application, ...facts };
      const { years } = unwrap(decideDraftAward(wanted, tx.actor));
      const drawn = await this.onBudgetLines(tx, fund.id, years);
      const award = await this.insert(tx, origin, draft, drawn);
      await this.reserve(tx, award, drawn);
      if (matchFunding.projectCostPence !== null)
        await this.matchFunding.keepCost(
          tx,
          award,
          matchFunding.projectCostPence,
          'Stated with the draft',
        );
      await this.record(tx, award, years);
      return this.queries.view(tx, award.id);
    });
  }

  private async onBudgetLines(
    tx: Transaction,
    fundId: string,
    years: readonly AwardYear[],
  ): Promise<NewAwardYear[]> {
    const lines = await this.budgets.linesForYears(tx, fundId, years);
    return years.map((year, i) => ({ ...year, budgetLineId: (lines[i] as { id: string }).id }));
  }

  private insert(
    tx: Transaction,
    { application, fund, organisationId, title, areaCodes }: FoundOrigin,
    { amountPence, purpose, specialTerms, directReason }: AwardDraft,
    years: readonly NewAwardYear[],
  ): Promise<AwardRow> {
    const values = {
      fundId: fund.id,
      organisationId,
      applicationId: application?.id ?? null,
      directReason,
      title,
      purpose,
      specialTerms,
      amountPence,
      areaCodes,
    };
    return this.awards.insert(tx, fund.code, values, years);
  }

  private async reserve(
    tx: Transaction,
    award: AwardRow,
    years: readonly NewAwardYear[],
  ): Promise<void> {
    const journal = {
      kind: 'reservation' as const,
      fundId: award.fundId,
      awardId: award.id,
      subjectType: 'award',
      subjectId: award.id,
      subjectReference: award.reference,
    };
    await this.budgets.post(tx, journal, awardMovements('draft', years));
  }

  private record(tx: Transaction, award: AwardRow, years: readonly AwardYear[]): Promise<void> {
    const words = years.map((year) => ({
      ...year,
      financialYear: formatFinancialYear(year.financialYear),
    }));
    return recordAward(tx, 'awards.draft', award, [
      { field: 'status', from: null, to: award.status },
      { field: 'amountPence', from: null, to: award.amountPence },
      { field: 'years', from: null, to: words },
    ]);
  }
}

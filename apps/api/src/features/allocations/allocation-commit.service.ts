import { decideCommitAllocation, type AllocatedAward } from '@almoner/domain/allocations';
import { awardMovements, initialAwardYears } from '@almoner/domain/awards';
import { budgetLineWords, type BudgetLine } from '@almoner/domain/budgets';
import { addPence, formatPounds, sumPence, ZERO, type Pence } from '@almoner/domain/money';
import { decideSeparation } from '@almoner/domain/separation';
import { refusal, RefusalError, unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/http/versions.js';
import type { AwardRow } from '../awards/award.entity.js';
import { recordAward } from '../awards/awards.audit.js';
import { AwardsRepository } from '../awards/awards.repository.js';
import { BudgetsRepository } from '../budgets/budgets.repository.js';
import { FundsRepository } from '../funds/funds.repository.js';
import type { AllocationRow } from './allocation.entity.js';
import { AllocationLinesRepository } from './allocation-lines.repository.js';
import { recordAllocation, statusChange } from './allocations.audit.js';
import type { AllocationView } from './allocations.dto.js';
import { AllocationsQueries } from './allocations.queries.js';
import { AllocationsRepository } from './allocations.repository.js';

/** Commits an allocation: drafts all of its awards in one transaction, or none of them. */
@Injectable()
export class AllocationCommitService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AllocationsRepository) private readonly allocations: AllocationsRepository,
    @Inject(AllocationLinesRepository) private readonly lines: AllocationLinesRepository,
    @Inject(AllocationsQueries) private readonly queries: AllocationsQueries,
    @Inject(AwardsRepository) private readonly awards: AwardsRepository,
    @Inject(BudgetsRepository) private readonly budgets: BudgetsRepository,
    @Inject(FundsRepository) private readonly funds: FundsRepository,
  ) {}

  /**
   * Drafts an award for each organisation that receives shares, and reserves its amount. Refuses with `budgets.insufficient` where the budget line
   * has too little for all of them together.
   */
  commit(context: RequestContext, id: string, seen: number): Promise<AllocationView> {
    return this.unitOfWork.command(context, async (tx) => {
      const allocation = await this.allocations.lock(tx, id);
      requireVersion(allocation.version, seen);
      const line = await this.lines.find(tx, allocation);
      const shares = await this.allocations.sharesOf(tx, id);
      const areas = await this.allocations.areas(tx, allocation.areaKind);
      const subject = { ...allocation, organisationId: null, shares };
      const parts = unwrap(decideCommitAllocation(subject, areas, line, tx.actor));
      await this.keepApart(tx, allocation, parts);
      const awards = await this.draftAwards(tx, allocation, parts, required(line));
      await this.reserve(tx, awards, required(line));
      await this.settle(tx, allocation, parts, awards);
      return this.queries.view(tx, id);
    });
  }

  /**
   * Refuses recipients with whom these people have another duty. Everybody who prepared the shares, and whoever commits
   * them, counts as recommending each award.
   */
  private async keepApart(
    tx: Transaction,
    { drawnByIds }: AllocationRow,
    parts: readonly AllocatedAward[],
  ): Promise<void> {
    const drafters = drawnByIds.map((userId) => ({ userId, name: '' }));
    for (const { organisationId } of parts) {
      const duties = await this.awards.dutiesBeforeDraft(tx, organisationId);
      unwrap(decideSeparation('award-recommender', duties, tx.actor, ...drafters));
    }
  }

  private async draftAwards(
    tx: Transaction,
    allocation: AllocationRow,
    parts: readonly AllocatedAward[],
    { id: budgetLineId, authority }: BudgetLine,
  ): Promise<AwardRow[]> {
    const { id: allocationId, fundId, title, purpose, financialYear } = allocation;
    const { code } = await this.funds.get(tx, fundId);
    const methods = await this.allocations.methodsOf(
      tx,
      parts.map(({ organisationId }) => organisationId),
    );
    const awards: AwardRow[] = [];
    for (const { shares, amountPence, organisationId } of parts) {
      const values = {
        fundId,
        organisationId,
        allocationId,
        applicationId: null,
        directReason: null,
        title,
        purpose,
        specialTerms: '',
        amountPence,
        areaCodes: shares.map(({ areaCode }) => areaCode),
        paymentMethod: required(methods.get(organisationId)),
      };
      const planned = authority === 'planned' ? [financialYear] : [];
      const years = initialAwardYears([{ financialYear, amountPence }], planned);
      const placed = years.map((year) => ({ ...year, budgetLineId }));
      awards.push(await this.awards.insert(tx, code, values, placed));
    }
    return awards;
  }

  /** Posts one journal for each award, so that the money of each award can be followed. */
  private async reserve(
    tx: Transaction,
    awards: readonly AwardRow[],
    line: BudgetLine,
  ): Promise<void> {
    let reservedPence = ZERO;
    for (const award of awards) {
      const journal = {
        kind: 'reservation' as const,
        fundId: award.fundId,
        awardId: award.id,
        subjectType: 'award',
        subjectId: award.id,
        subjectReference: award.reference,
      };
      const amountPence = award.amountPence;
      const amount = { budgetLineId: line.id, amountPence, status: 'confirmed' as const };
      await this.budgets
        .post(tx, journal, awardMovements('draft', [amount]))
        .catch((error: unknown) => this.refuseAll(tx, error, awards, line, reservedPence));
      reservedPence = addPence(reservedPence, award.amountPence);
    }
  }

  /**
   * Refuses the whole allocation where another command took money from the line first: the database refused one award,
   * but the person asked for all of them.
   */
  private async refuseAll(
    tx: Transaction,
    error: unknown,
    awards: readonly AwardRow[],
    { id }: BudgetLine,
    reservedPence: Pence,
  ): Promise<never> {
    if (!(error instanceof RefusalError) || error.refusal.code !== 'budgets.insufficient')
      throw error;
    const line = await this.budgets.get(tx, id);
    throw new RefusalError(
      refusal('budgets.insufficient', {
        financialYear: budgetLineWords(line),
        available: formatPounds(addPence(line.availablePence, reservedPence)),
        requested: formatPounds(sumPence(awards.map(({ amountPence }) => amountPence))),
      }),
    );
  }

  private async settle(
    tx: Transaction,
    allocation: AllocationRow,
    parts: readonly AllocatedAward[],
    awards: readonly AwardRow[],
  ): Promise<void> {
    for (const [index, award] of awards.entries()) {
      const part = required(parts[index]);
      await this.allocations.settle(tx, allocation.id, part, award.id);
      await recordAward(tx, 'awards.draft', award, [
        { field: 'status', from: null, to: award.status },
        { field: 'amountPence', from: null, to: award.amountPence },
        { field: 'allocation', from: null, to: allocation.reference },
        { field: 'shares', from: null, to: part.shares.map((share) => ({ ...share })) },
      ]);
    }
    await this.allocations.settleRest(tx, allocation.id);
    const change = statusChange(allocation.status, 'committed');
    const committed = { committedAt: tx.now, committedById: tx.actor.userId };
    await this.allocations.save(tx, { ...allocation, ...committed, status: 'committed' });
    const made = { field: 'awards', from: null, to: awards.map(({ reference }) => reference) };
    await recordAllocation(tx, 'allocations.commit', allocation, [change, made]);
  }
}

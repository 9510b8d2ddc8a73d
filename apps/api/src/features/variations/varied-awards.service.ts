import { changesBetween } from '@almoner/domain/audit';
import { effectMovements, type YearEffect } from '@almoner/domain/variations';
import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';
import { AwardVersionsRepository } from '../awards/award-versions.repository.js';
import { AwardYearsRepository } from '../awards/award-years.repository.js';
import type { AwardRow } from '../awards/award.entity.js';
import { recordAward } from '../awards/awards.audit.js';
import { AwardsRepository } from '../awards/awards.repository.js';
import { BudgetsRepository } from '../budgets/budgets.repository.js';
import type { VariationRow } from './variation.entity.js';
import { recordedTerms } from './variations.audit.js';
import { VariedAwardsRepository } from './varied-awards.repository.js';

/** Writes an applied variation into its award. */
@Injectable()
export class VariedAwardsService {
  constructor(
    @Inject(VariedAwardsRepository) private readonly varied: VariedAwardsRepository,
    @Inject(AwardsRepository) private readonly awards: AwardsRepository,
    @Inject(AwardYearsRepository) private readonly years: AwardYearsRepository,
    @Inject(AwardVersionsRepository) private readonly versions: AwardVersionsRepository,
    @Inject(BudgetsRepository) private readonly budgets: BudgetsRepository,
  ) {}

  /** Changes a locked award to what its variation says: terms, years, the next version and the budget lines. */
  async change(
    tx: Transaction,
    award: AwardRow,
    variation: VariationRow,
    effects: readonly YearEffect[],
  ): Promise<void> {
    const { amountPence, title, purpose, areaCodes, startsOn, endsOn, years } = variation;
    const after = { amountPence, title, purpose, areaCodes, startsOn, endsOn };
    const { terms } = await this.varied.find(tx, award.id);
    for (const effect of effects) await this.changeYear(tx, award, effect);
    const saved = await this.awards.save(tx, Object.assign(award, after));
    await this.versions.record(tx, saved, 'variation', variation.id);
    const changes = changesBetween(recordedTerms(terms), recordedTerms({ ...after, years }));
    await this.moveBudget(tx, saved, variation, effects);
    await recordAward(tx, 'awards.vary', saved, changes, variation.reason);
  }

  private async changeYear(tx: Transaction, award: AwardRow, effect: YearEffect): Promise<void> {
    const { financialYear, afterPence, differencePence, status, line } = effect;
    if (differencePence === 0) return;
    const year = { financialYear, amountPence: afterPence, status, budgetLineId: line?.id };
    await this.years.set(tx, award, year);
  }

  private async moveBudget(
    tx: Transaction,
    award: AwardRow,
    variation: VariationRow,
    effects: readonly YearEffect[],
  ): Promise<void> {
    const movements = effectMovements(effects, award.status);
    if (movements.length === 0) return;
    const journal = {
      kind: 'variation' as const,
      fundId: award.fundId,
      awardId: award.id,
      subjectType: 'variation',
      subjectId: variation.id,
      subjectReference: variation.reference,
      reason: variation.reason,
    };
    await this.budgets.post(tx, journal, movements);
  }
}

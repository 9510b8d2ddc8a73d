import type { YearAmount } from '@almoner/domain/awards';
import type { VariationContext } from '@almoner/domain/variations';
import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';
import { SeparationRepository } from '../separation/separation.repository.js';
import { VariedAwardsRepository } from './varied-awards.repository.js';

/** What a variation meets when it is decided: its award as it is now, its effects, and who did what. */
@Injectable()
export class VariationContextsRepository {
  constructor(
    @Inject(VariedAwardsRepository) private readonly varied: VariedAwardsRepository,
    @Inject(SeparationRepository) private readonly separation: SeparationRepository,
  ) {}

  async of(
    tx: Transaction,
    variation: { readonly awardId: string; readonly years: readonly YearAmount[] },
  ): Promise<VariationContext> {
    const found = await this.varied.find(tx, variation.awardId);
    const effects = await this.varied.effects(tx, found, variation.years);
    const held = await this.separation.heldOn(tx, { awardId: variation.awardId });
    return { award: found.award, effects, held };
  }
}

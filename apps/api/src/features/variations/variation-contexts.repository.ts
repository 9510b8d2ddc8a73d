import type { YearAmount } from '@almoner/domain/awards';
import type { Variation, VariationContext } from '@almoner/domain/variations';
import { isAssistance } from '@almoner/domain/assurances';
import { sumPence, type Pence } from '@almoner/domain/money';
import { Inject, Injectable } from '@nestjs/common';
import type { CommandedRecords } from '../../platform/commands/regular-commands.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { AssurancesRepository } from '../assurances/assurances.repository.js';
import { MatchFundingTermsRepository } from '../match-funding/match-funding-terms.repository.js';
import { SeparationRepository } from '../separation/separation.repository.js';
import { VariationRow } from './variation.entity.js';
import { auditedVariation } from './variations.audit.js';
import { VariationsRepository } from './variations.repository.js';
import { VariedAwardsRepository } from './varied-awards.repository.js';

/** A variation with everything that decides about it. */
export interface MetVariation {
  readonly variation: Variation;
  readonly meets: VariationContext;
}

/** Loads what decides about a variation: its award as it is now, its effects, and the duties that people have. */
@Injectable()
export class VariationContextsRepository implements CommandedRecords<VariationRow, MetVariation> {
  readonly entity = VariationRow;
  readonly audited = auditedVariation;

  constructor(
    @Inject(VariationsRepository) private readonly variations: VariationsRepository,
    @Inject(VariedAwardsRepository) private readonly varied: VariedAwardsRepository,
    @Inject(AssurancesRepository) private readonly assurances: AssurancesRepository,
    @Inject(MatchFundingTermsRepository) private readonly matchFunding: MatchFundingTermsRepository,
    @Inject(SeparationRepository) private readonly separation: SeparationRepository,
  ) {}

  async lockAll(tx: Transaction, ids: readonly string[]) {
    const locked = [];
    for (const { row, subject } of await this.variations.lockAll(tx, ids))
      locked.push({ row, subject: { variation: subject, meets: await this.lock(tx, row) } });
    return locked;
  }

  async of(
    tx: Transaction,
    variation: { readonly awardId: string; readonly years: readonly YearAmount[] },
  ): Promise<VariationContext> {
    const found = await this.varied.find(tx, variation.awardId);
    const effects = await this.varied.effects(tx, found, variation.years);
    const duties = await this.separation.dutiesOn(tx, { awardId: variation.awardId });
    const cost = await this.matchFunding.ofAward(tx, variation.awardId);
    const amountPence = sumPence(variation.years.map((year) => year.amountPence));
    const assistance = await this.assistanceOf(tx, variation.awardId, amountPence);
    return { award: found.award, effects, duties, costShare: { ...cost, amountPence }, assistance };
  }

  /**
   * The same for a command. It also locks the assistance of the enterprise, so that two of its awards cannot both use up
   * the same remaining limit.
   */
  async lock(
    tx: Transaction,
    variation: { readonly awardId: string; readonly years: readonly YearAmount[] },
  ): Promise<VariationContext> {
    await this.assurances.lockAssistanceOf(tx, variation.awardId);
    return this.of(tx, variation);
  }

  private async assistanceOf(
    tx: Transaction,
    awardId: string,
    askedPence: Pence,
  ): Promise<VariationContext['assistance']> {
    const { subsidyKind, use } = await this.assurances.ofAward(tx, awardId);
    return isAssistance(subsidyKind) ? { ...use, askedPence } : null;
  }
}

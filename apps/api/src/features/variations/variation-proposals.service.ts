import { changesBetween } from '@almoner/domain/audit';
import type { YearAmount } from '@almoner/domain/awards';
import { todayInScotland } from '@almoner/domain/calendar';
import { sumPence, type Pence } from '@almoner/domain/money';
import { unwrap } from '@almoner/domain/shared';
import {
  decideEditVariation,
  decideProposeVariation,
  variationKinds,
  type AwardTerms,
} from '@almoner/domain/variations';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/http/versions.js';
import { AreasRepository } from '../areas/areas.repository.js';
import { AwardsRepository } from '../awards/awards.repository.js';
import { recordedTerms, recordVariation } from './variations.audit.js';
import type { VariationView } from './variations.dto.js';
import { VariationsQueries } from './variations.queries.js';
import { VariationsRepository, type NewVariation } from './variations.repository.js';
import { VariedAwardsRepository, type FoundAward } from './varied-awards.repository.js';

/** The changes that a variation asks for; fields that are left out stay as they are. */
export interface WantedVariation extends Partial<Omit<AwardTerms, 'years'>> {
  readonly years?: readonly YearAmount[];
  readonly reason: string;
  /** Why a year that has ended is added; null where none is. */
  readonly endedYearReason: string | null;
}

/** The new amount in pence: the one that is named or, where only years are named, their sum. */
function amountOf({ amountPence, years }: WantedVariation, now: Pence): Pence {
  if (amountPence !== undefined) return amountPence;
  return years === undefined ? now : sumPence(years.map((year) => year.amountPence));
}

/** Commands on a variation before it is submitted. */
@Injectable()
export class VariationProposalsService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AwardsRepository) private readonly awards: AwardsRepository,
    @Inject(VariedAwardsRepository) private readonly varied: VariedAwardsRepository,
    @Inject(VariationsRepository) private readonly variations: VariationsRepository,
    @Inject(AreasRepository) private readonly areas: AreasRepository,
    @Inject(VariationsQueries) private readonly queries: VariationsQueries,
  ) {}

  /** Drafts new terms for an award, based on the award as it is now. */
  propose(
    context: RequestContext,
    awardId: string,
    wanted: WantedVariation,
  ): Promise<VariationView> {
    return this.unitOfWork.command(context, async (tx) => {
      const award = await this.awards.lock(tx, awardId);
      const found = await this.varied.find(tx, awardId);
      const values = await this.termsOf(tx, found, wanted);
      const variation = await this.variations.insert(tx, award, values);
      const changes = changesBetween(recordedTerms(found.terms), recordedTerms(values));
      await recordVariation(tx, variation, { command: 'propose', changes, reason: wanted.reason });
      return this.queries.view(tx, variation.id);
    });
  }

  /** Rewrites a draft, based on the award as it is now. */
  edit(
    context: RequestContext,
    id: string,
    seen: number,
    wanted: WantedVariation,
  ): Promise<VariationView> {
    return this.unitOfWork.command(context, async (tx) => {
      const { row, subject } = await this.variations.lock(tx, id);
      unwrap(decideEditVariation(subject, tx.actor));
      requireVersion(row.version, seen);
      const before = recordedTerms(row);
      const found = await this.varied.find(tx, row.awardId);
      const values = await this.termsOf(tx, found, wanted);
      const saved = await this.variations.save(tx, Object.assign(row, values));
      const changes = changesBetween(before, recordedTerms(values));
      await recordVariation(tx, saved, { command: 'edit', changes, reason: wanted.reason });
      return this.queries.view(tx, id);
    });
  }

  private async termsOf(
    tx: Transaction,
    { award, terms }: FoundAward,
    wanted: WantedVariation,
  ): Promise<NewVariation> {
    const { reason, endedYearReason, ...changes } = wanted;
    const ended = { reason: endedYearReason, today: todayInScotland(tx.now) };
    const amountPence = amountOf(wanted, terms.amountPence);
    const after = unwrap(
      decideProposeVariation(award, terms, { ...terms, ...changes, amountPence }, ended, tx.actor),
    );
    return {
      amountPence,
      title: after.title,
      purpose: after.purpose,
      startsOn: after.startsOn,
      endsOn: after.endsOn,
      years: [...after.years],
      areaCodes: await this.areas.known(tx, after.areaCodes),
      kinds: variationKinds(terms, after),
      basedOnVersion: award.version,
      reason,
      endedYearReason,
    };
  }
}

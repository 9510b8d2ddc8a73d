import { unwrap } from '@almoner/domain/shared';
import { decideApplyVariation } from '@almoner/domain/variations';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { VariationContextsRepository } from './variation-contexts.repository.js';
import { recordVariation } from './variations.audit.js';
import type { VariationView } from './variations.dto.js';
import { VariationsQueries } from './variations.queries.js';
import { VariationsRepository } from './variations.repository.js';
import { VariedAwardsService } from './varied-awards.service.js';

/** Applies variations: changes the terms, years, budget lines and version of the award in one transaction. */
@Injectable()
export class VariationApplicationService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(VariedAwardsService) private readonly varied: VariedAwardsService,
    @Inject(VariationsRepository) private readonly variations: VariationsRepository,
    @Inject(VariationContextsRepository) private readonly contexts: VariationContextsRepository,
    @Inject(VariationsQueries) private readonly queries: VariationsQueries,
  ) {}

  /**
   * Applies an approved variation. Refuses with `budgets.insufficient`, and changes nothing, where a year has too
   * little.
   */
  apply(context: RequestContext, id: string): Promise<VariationView> {
    return this.unitOfWork.command(context, async (tx) => {
      const { row, award, subject } = await this.variations.lock(tx, id);
      const meets = await this.contexts.lock(tx, row);
      const status = unwrap(decideApplyVariation(subject, meets, tx.actor));
      const applied = { status, appliedAt: tx.now, appliedById: tx.actor.userId };
      const saved = await this.variations.save(tx, Object.assign(row, applied));
      await this.varied.change(tx, award, saved, meets.effects);
      const changes = [{ field: 'status', from: subject.status, to: status }];
      await recordVariation(tx, saved, { command: 'apply', changes, reason: saved.reason });
      return this.queries.view(tx, id);
    });
  }
}

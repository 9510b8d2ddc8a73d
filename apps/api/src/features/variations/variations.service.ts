import { unwrap, type Actor, type Decision } from '@almoner/domain/shared';
import {
  decideApproveVariation,
  decideRejectVariation,
  decideSubmitVariation,
  decideWithdrawVariation,
  type Variation as VariationSubject,
  type VariationCommand,
  type VariationContext,
  type VariationStatus,
} from '@almoner/domain/variations';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { VariationContextsRepository } from './variation-contexts.repository.js';
import type { VariationRow } from './variation.entity.js';
import { recordVariation } from './variations.audit.js';
import type { VariationView } from './variations.dto.js';
import { VariationsQueries } from './variations.queries.js';
import { VariationsRepository } from './variations.repository.js';

/** A step of a variation's life before it is applied. */
interface Step {
  readonly command: VariationCommand;
  readonly decide: (
    variation: VariationSubject,
    context: VariationContext,
    actor: Actor,
  ) => Decision<VariationStatus>;
  readonly changes: (tx: Transaction) => Partial<VariationRow>;
  readonly reason?: string;
}

@Injectable()
export class VariationsService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(VariationsRepository) private readonly variations: VariationsRepository,
    @Inject(VariationContextsRepository) private readonly contexts: VariationContextsRepository,
    @Inject(VariationsQueries) private readonly queries: VariationsQueries,
  ) {}

  /** Asks for approval; refused where the award has moved on or a year would fall below what is planned. */
  submit(context: RequestContext, id: string): Promise<VariationView> {
    return this.step(context, id, {
      command: 'submit',
      decide: decideSubmitVariation,
      changes: (tx) => ({ submittedAt: tx.now }),
    });
  }

  /** Approves; never by who proposed it or has another duty in the chain of the award. */
  approve(context: RequestContext, id: string): Promise<VariationView> {
    return this.step(context, id, {
      command: 'approve',
      decide: decideApproveVariation,
      changes: (tx) => ({ approvedAt: tx.now, approvedById: tx.actor.userId }),
    });
  }

  reject(context: RequestContext, id: string, reason: string): Promise<VariationView> {
    return this.step(context, id, {
      command: 'reject',
      decide: (variation, _context, actor) => decideRejectVariation(variation, actor),
      changes: () => ({ closedReason: reason }),
      reason,
    });
  }

  withdraw(context: RequestContext, id: string, reason: string): Promise<VariationView> {
    return this.step(context, id, {
      command: 'withdraw',
      decide: (variation, _context, actor) => decideWithdrawVariation(variation, actor),
      changes: () => ({ closedReason: reason }),
      reason,
    });
  }

  private step(context: RequestContext, id: string, step: Step): Promise<VariationView> {
    return this.unitOfWork.command(context, async (tx) => {
      const { row, award, subject } = await this.variations.lock(tx, id);
      const from = row.status;
      const meets = await this.contexts.hold(tx, row, award);
      const status = unwrap(step.decide(subject, meets, tx.actor));
      const saved = await this.variations.save(
        tx,
        Object.assign(row, step.changes(tx), { status }),
      );
      const { command, reason } = step;
      const changes = [{ field: 'status', from, to: status }];
      await recordVariation(tx, saved, { command, changes, reason });
      return this.queries.view(tx, id);
    });
  }
}

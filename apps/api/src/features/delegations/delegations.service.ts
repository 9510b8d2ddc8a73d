import type { AuditAction } from '@almoner/domain/audit';
import { todayInScotland } from '@almoner/domain/calendar';
import {
  decideAnswerDelegation,
  decideDelegate,
  decideEndDelegation,
} from '@almoner/domain/delegations';
import { refusal, RefusalError, unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { FundsRepository } from '../funds/funds.repository.js';
import { ReferenceDataRepository } from '../reference-data/reference-data.repository.js';
import type { DelegationView } from './delegations.dto.js';
import { DelegationsQueries } from './delegations.queries.js';
import { DelegationsRepository } from './delegations.repository.js';

/** The delegation that is asked for; `fundIds` is null for every fund in which the lender approves. */
export interface NewDelegation {
  readonly toUserId: string;
  readonly fundIds: readonly string[] | null;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly reason: string;
}

/** Lends the approval of payments for a period, and ends delegations early. */
@Injectable()
export class DelegationsService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(DelegationsRepository) private readonly delegations: DelegationsRepository,
    @Inject(FundsRepository) private readonly funds: FundsRepository,
    @Inject(DelegationsQueries) private readonly queries: DelegationsQueries,
    @Inject(ReferenceDataRepository) private readonly referenceData: ReferenceDataRepository,
  ) {}

  /** Offers one's own approval of payments to another member of staff, who accepts or declines. */
  make(context: RequestContext, wanted: NewDelegation): Promise<DelegationView> {
    return this.unitOfWork.command(context, async (tx) => {
      const { toUserId, fundIds, startsOn, endsOn, reason } = wanted;
      for (const fundId of fundIds ?? []) await this.funds.get(tx, fundId);
      const to = await this.personOf(tx, toUserId);
      const request = { to, fundIds, startsOn, endsOn };
      const today = todayInScotland(tx.now);
      const { delegationDays: longestDays } = await this.referenceData.inForce(tx, today);
      const others = await this.delegations.periodsOf(tx, tx.actor.userId, toUserId);
      unwrap(decideDelegate(request, { today, longestDays, others }, tx.actor));
      const id = await this.delegations.insert(tx, { ...request, reason });
      await this.record(tx, 'delegations.make', id, reason);
      return this.queries.view(tx, id);
    });
  }

  /** The person to whom it is lent accepts a delegation; from then on it counts, on its days. */
  accept(context: RequestContext, id: string): Promise<DelegationView> {
    return this.answer(context, 'accept', id, null);
  }

  decline(context: RequestContext, id: string, reason: string): Promise<DelegationView> {
    return this.answer(context, 'decline', id, reason);
  }

  private answer(
    context: RequestContext,
    command: 'accept' | 'decline',
    id: string,
    reason: string | null,
  ): Promise<DelegationView> {
    return this.unitOfWork.command(context, async (tx) => {
      const delegation = await this.delegations.lock(tx, id);
      const today = todayInScotland(tx.now);
      const status = unwrap(decideAnswerDelegation(command, delegation, today, tx.actor));
      await this.delegations.answer(tx, id, status, reason);
      await this.record(tx, `delegations.${command}`, id, reason);
      return this.queries.view(tx, id);
    });
  }

  /** Ends a delegation now; nobody can approve under it afterwards. */
  end(context: RequestContext, id: string): Promise<DelegationView> {
    return this.unitOfWork.command(context, async (tx) => {
      const delegation = await this.delegations.lock(tx, id);
      unwrap(decideEndDelegation(delegation, todayInScotland(tx.now), tx.actor));
      await this.delegations.end(tx, id);
      await this.record(tx, 'delegations.end', id, null);
      return this.queries.view(tx, id);
    });
  }

  private async personOf(tx: Transaction, userId: string) {
    const person = await this.delegations.standIn(tx, userId);
    if (person) return person;
    const errors = [{ pointer: '/toUserId', detail: 'There is no such person' }];
    throw new RefusalError(refusal('shared.unknown-reference', { field: 'person' }, errors));
  }

  private async record(
    tx: Transaction,
    action: AuditAction,
    id: string,
    reason: string | null,
  ): Promise<void> {
    const { fromName, toName, startsOn, endsOn } = await this.delegations.lock(tx, id);
    const made = action === 'delegations.make';
    await tx.audit({
      action,
      subjectType: 'delegation',
      subjectId: id,
      subjectReference: `${toName} for ${fromName}`,
      changes: made
        ? [
            { field: 'startsOn', from: null, to: startsOn },
            { field: 'endsOn', from: null, to: endsOn },
          ]
        : [{ field: 'ended', from: false, to: true }],
      reason,
    });
  }
}

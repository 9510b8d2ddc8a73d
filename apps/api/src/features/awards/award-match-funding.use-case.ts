import { isAwardVoid } from '@almoner/domain/awards';
import { todayInScotland } from '@almoner/domain/calendar';
import {
  decideMatchFundingCommand,
  decideMatchFundingStated,
  decideProjectCost,
  decideRecordMatchFunding,
} from '@almoner/domain/match-funding';
import type { Pence } from '@almoner/domain/money';
import { refusal, RefusalError, unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { AwardRow } from './award.entity.js';
import { recordAward } from './awards.audit.js';
import { AwardsRepository } from './awards.repository.js';
import type { AwardMatchFundingView } from '../match-funding/match-funding.dto.js';
import { MatchFundingQueries } from '../match-funding/match-funding.queries.js';
import {
  MatchFundingRecordsRepository,
  type KeptMatchFunding,
  type StatedMatchFunding,
} from '../match-funding/match-funding-records.repository.js';
import { MatchFundingTermsRepository } from '../match-funding/match-funding-terms.repository.js';

function matched(award: AwardRow) {
  return { ...award, isVoid: isAwardVoid(award.status) };
}

/** The project cost of an award and its match funding. */
@Injectable()
export class AwardMatchFundingUseCase {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AwardsRepository) private readonly awards: AwardsRepository,
    @Inject(MatchFundingTermsRepository) private readonly terms: MatchFundingTermsRepository,
    @Inject(MatchFundingRecordsRepository) private readonly records: MatchFundingRecordsRepository,
    @Inject(MatchFundingQueries) private readonly queries: MatchFundingQueries,
  ) {}

  /** Records a new project cost; the earlier figures stay on record. */
  recordCost(
    context: RequestContext,
    awardId: string,
    amountPence: Pence,
    reason: string,
  ): Promise<AwardMatchFundingView> {
    return this.unitOfWork.command(context, async (tx) => {
      const award = await this.awards.lock(tx, awardId);
      const costShare = await this.terms.ofAward(tx, awardId);
      const { projectCostPence: from } = costShare;
      const agreed =
        award.status === 'drafted' ? null : { ...costShare, projectCostPence: amountPence };
      unwrap(decideProjectCost(matched(award), agreed, tx.actor));
      await this.terms.keepCost(tx, award, amountPence, reason);
      const changes = [{ field: 'projectCostPence', from, to: amountPence }];
      await recordAward(tx, 'match-funding.record-cost', award, changes, reason);
      return this.queries.awardView(tx, awardId);
    });
  }

  /** Adds a record of match funding: confirmed where staff enter it, reported where the organisation does. */
  record(
    context: RequestContext,
    awardId: string,
    stated: StatedMatchFunding,
  ): Promise<AwardMatchFundingView> {
    return this.unitOfWork.command(context, async (tx) => {
      const award = await this.lockAward(tx, awardId);
      const status = unwrap(decideRecordMatchFunding(matched(award), tx.actor));
      const othersPence = [award.amountPence, ...(await this.records.amountsOf(tx, awardId))];
      const awardStartsOn = award.startsOn ?? todayInScotland(award.draftedAt);
      unwrap(
        decideMatchFundingStated(
          { ...stated, othersPence, awardStartsOn },
          todayInScotland(tx.now),
        ),
      );
      if (stated.correctsId !== null) await this.correct(tx, awardId, stated.correctsId);
      await this.records.insert(tx, award, stated, status);
      const { kind, source, amountPence, correctsId } = stated;
      const told = { status, kind, source, amountPence, ...(correctsId && { correctsId }) };
      const changes = Object.entries(told).map(([field, to]) => ({ field, from: null, to }));
      await recordAward(tx, 'match-funding.record', award, changes);
      return this.queries.awardView(tx, awardId);
    });
  }

  confirm(context: RequestContext, id: string): Promise<AwardMatchFundingView> {
    return this.decide(context, id, 'confirm', null);
  }

  decline(context: RequestContext, id: string, reason: string): Promise<AwardMatchFundingView> {
    return this.decide(context, id, 'decline', reason);
  }

  private decide(
    context: RequestContext,
    id: string,
    command: 'confirm' | 'decline',
    reason: string | null,
  ): Promise<AwardMatchFundingView> {
    return this.unitOfWork.command(context, async (tx) => {
      const award = await this.awards.lock(tx, await this.records.awardOf(tx, id));
      const record = await this.records.lock(tx, id);
      const status = unwrap(decideMatchFundingCommand(command, record, tx.actor));
      await this.records.decide(tx, id, status, reason);
      const changes = [{ field: 'matchRecord', from: record.status, to: status }];
      await recordAward(tx, `match-funding.${command}`, award, changes, reason);
      return this.queries.awardView(tx, record.awardId);
    });
  }

  /** Staff lock the award. An organisation only reads it, because its report moves no money. */
  private lockAward(tx: Transaction, awardId: string): Promise<AwardRow> {
    return tx.actor.audience === 'staff'
      ? this.awards.lock(tx, awardId)
      : this.awards.get(tx, awardId);
  }

  private async correct(tx: Transaction, awardId: string, id: string): Promise<void> {
    const old: KeptMatchFunding = await this.records.lock(tx, id);
    const isOther = old.awardId !== awardId || tx.actor.audience !== 'staff';
    const errors = [{ pointer: '/correctsId', detail: 'There is no such record of this award' }];
    if (isOther)
      throw new RefusalError(refusal('shared.unknown-reference', { field: 'record' }, errors));
    const status = unwrap(decideMatchFundingCommand('correct', old, tx.actor));
    await this.records.decide(tx, id, status, 'Corrected by a later record');
  }
}

import type { AuditAction, AuditChange } from '@almoner/domain/audit';
import {
  decideAcceptFairWork,
  decideAssessSubsidy,
  decideAssistance,
  decideConfirmPayBands,
  decideFairWork,
  decideGiveFairWork,
  decideDeclared,
  decidePublishSubsidy,
  decideRecordAssurance,
  decideScheme,
  isAssistance,
  type CheckResult,
  type DeclaredSubsidy,
  type DueDiligenceCheck,
  type FairWork,
} from '@almoner/domain/assurances';
import { todayInScotland, type PlainDate } from '@almoner/domain/calendar';
import { ZERO } from '@almoner/domain/money';
import { decideListed, refusal, RefusalError, unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { decideTogether } from '../../platform/audit/last-change.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { AwardBatch } from '../awards/award-batches.dto.js';
import { AwardBatchesRepository, batchOf, listed } from '../awards/award-batches.repository.js';
import { withSubsidyKind } from '../awards/award-subsidies.js';
import type { AwardRow } from '../awards/award.entity.js';
import { AwardsRepository } from '../awards/awards.repository.js';
import type { AssuranceView, OwnFairWorkView } from './assurances.dto.js';
import { AssurancesQueries } from './assurances.queries.js';
import { AssurancesRepository, type RecordedSubsidy } from './assurances.repository.js';

/** The result of one check. */
export interface Finding {
  readonly kind: DueDiligenceCheck;
  readonly result: CheckResult;
  readonly note: string;
}

/** How an award is assessed under subsidy control. */
export interface SubsidyAssessment extends RecordedSubsidy {
  readonly declared: readonly DeclaredSubsidy[];
}

/** The history of the award, for staff only. */
function aboutAward({ id, reference, fundId }: AwardRow) {
  return { subjectType: 'award' as const, subjectId: id, subjectReference: reference, fundId };
}

/** What is recorded of Fair Work First, for the history. */
function changesOf({ hasWorkers, livingWage, wageEvidence, voice }: FairWork): AuditChange[] {
  return [
    { field: 'hasWorkers', from: null, to: hasWorkers },
    { field: 'livingWage', from: null, to: livingWage },
    { field: 'wageEvidence', from: null, to: wageEvidence },
    { field: 'voiceEvidence', from: null, to: voice?.reference ?? null },
  ].filter(({ to }) => to !== null);
}

/** Due diligence, Fair Work First and subsidy control of an award. */
@Injectable()
export class AssurancesService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AwardsRepository) private readonly awards: AwardsRepository,
    @Inject(AwardBatchesRepository) private readonly batches: AwardBatchesRepository,
    @Inject(AssurancesRepository) private readonly assurances: AssurancesRepository,
    @Inject(AssurancesQueries) private readonly queries: AssurancesQueries,
  ) {}

  /** Records the result of a check, replacing the earlier result. */
  recordCheck(context: RequestContext, id: string, finding: Finding): Promise<AssuranceView> {
    return this.command(context, id, async (tx, award) => {
      unwrap(decideRecordAssurance(award, tx.actor));
      await this.assurances.saveCheck(tx, award, finding);
      const changes = [{ field: finding.kind, from: null, to: finding.result }];
      await this.record(tx, 'assurances.check', award, changes, finding.note);
    });
  }

  /** Records the evidence of Fair Work First, replacing what was recorded before; another officer accepts it. */
  recordFairWork(context: RequestContext, id: string, told: FairWork): Promise<AssuranceView> {
    return this.command(context, id, async (tx, award) => {
      unwrap(decideRecordAssurance(award, tx.actor));
      const values = await this.assurances.valuesToday(tx);
      const today = todayInScotland(tx.now);
      const found = unwrap(decideFairWork(told, award.amountPence, values, today));
      await this.assurances.saveFairWork(tx, award, found);
      const changes = changesOf(found);
      await this.record(tx, 'assurances.fair-work', award, changes, found.exceptionReason);
    });
  }

  /** Gives the organisation's own evidence of Fair Work First, which an officer accepts. */
  giveFairWork(context: RequestContext, id: string, told: FairWork): Promise<OwnFairWorkView> {
    return this.unitOfWork.command(context, async (tx) => {
      const award = await this.awards.lock(tx, id);
      unwrap(decideGiveFairWork(await this.assurances.givenFairWorkOf(tx, id), tx.actor));
      const values = await this.assurances.valuesToday(tx);
      const today = todayInScotland(tx.now);
      const found = unwrap(decideFairWork(told, award.amountPence, values, today));
      await this.assurances.saveFairWork(tx, award, found, true);
      await tx.audit({
        action: 'assurances.give-fair-work',
        ...aboutAward(award),
        organisationId: award.organisationId,
        changes: changesOf(found),
        reason: found.exceptionReason === '' ? null : found.exceptionReason,
      });
      return this.queries.ownFairWork(tx, id);
    });
  }

  /** Confirms that the pay bands of an award meet the real Living Wage. */
  confirmPayBands(context: RequestContext, id: string): Promise<AssuranceView> {
    return this.command(context, id, async (tx, award) => {
      unwrap(decideConfirmPayBands(await this.assurances.fairWorkOf(tx, id), tx.actor));
      await this.assurances.confirmPayBands(tx, id);
      const changes = [{ field: 'payBandsConfirmed', from: false, to: true }];
      await this.record(tx, 'assurances.confirm-pay-bands', award, changes);
    });
  }

  /** Accepts the evidence of Fair Work First, and with it an exception. */
  acceptFairWork(context: RequestContext, id: string): Promise<AssuranceView> {
    return this.command(context, id, async (tx, award) => {
      unwrap(decideAcceptFairWork(await this.assurances.fairWorkOf(tx, id), tx.actor));
      await this.assurances.acceptFairWork(tx, id);
      const changes = [{ field: 'fairWork', from: 'recorded', to: 'accepted' }];
      await this.record(tx, 'assurances.accept-fair-work', award, changes);
    });
  }

  /** Records which kind of subsidy the award is. Assistance that has a limit is refused beyond it. */
  assessSubsidy(
    context: RequestContext,
    id: string,
    { declared, ...assessed }: SubsidyAssessment,
  ): Promise<AssuranceView> {
    return this.command(context, id, async (tx, award) => {
      await this.assurances.lockAssistanceOf(tx, id);
      const { subsidyKind } = await this.assurances.subsidyOf(tx, id);
      unwrap(decideAssessSubsidy(award, subsidyKind, tx.actor));
      unwrap(decideDeclared(declared, todayInScotland(tx.now)));
      await this.saveAssessed(tx, [award], assessed);
      await this.assurances.saveDeclared(tx, award, declared);
      const { use } = await this.assurances.subsidyOf(tx, id);
      if (isAssistance(assessed.kind)) unwrap(decideAssistance(use));
      const { kind, reason } = assessed;
      const changes = [{ field: 'subsidyKind', from: subsidyKind, to: kind }];
      await this.record(tx, 'assurances.subsidy', award, changes, reason);
    });
  }

  /**
   * Records the same kind for several awards, all of them or none. Assistance that has a limit is recorded one by one,
   * since each award says what its enterprise had from others.
   */
  assessSubsidies(
    context: RequestContext,
    ids: readonly string[],
    assessed: RecordedSubsidy,
  ): Promise<AwardBatch> {
    return this.unitOfWork.command(context, async (tx) => {
      unwrap(decideListed('/awardIds', ids));
      if (isAssistance(assessed.kind)) {
        const detail = 'Record assistance that has a limit award by award';
        throw new RefusalError(refusal('shared.invalid', {}, [{ pointer: '/kind', detail }]));
      }
      const batch = await this.batches.lock(tx, ids);
      const recorded = await withSubsidyKind(tx, ids);
      await decideTogether(
        tx,
        listed(batch),
        ({ award }) => award.id,
        ({ award }) =>
          decideAssessSubsidy(award, recorded.has(award.id) ? assessed.kind : null, tx.actor),
      );
      const awards = batch.map(({ award }) => award);
      await this.saveAssessed(tx, awards, assessed);
      const changes = [{ field: 'subsidyKind', from: null, to: assessed.kind }];
      await tx.audit(
        ...awards.map((award) => ({
          action: 'assurances.subsidy' as const,
          ...aboutAward(award),
          changes,
          reason: assessed.reason,
        })),
      );
      return batchOf(awards);
    });
  }

  /** Records that the subsidy, a change of it or its correction was entered on the public database. */
  publishSubsidy(
    context: RequestContext,
    id: string,
    reference: string,
    publishedOn: PlainDate,
  ): Promise<AssuranceView> {
    return this.command(context, id, async (tx, award) => {
      const duty = await this.queries.dutyOf(tx, id);
      const approvedOn = award.approvedAt && todayInScotland(award.approvedAt);
      const days = { on: publishedOn, notBefore: approvedOn, today: todayInScotland(tx.now) };
      unwrap(decidePublishSubsidy(award, duty, days, tx.actor));
      const amountPence = duty.state === 'correction-due' ? ZERO : award.amountPence;
      await this.assurances.addPublication(tx, award, { reference, publishedOn, amountPence });
      const changes = [
        { field: 'publicationReference', from: null, to: reference },
        { field: 'publishedOn', from: null, to: publishedOn },
        { field: 'amountPence', from: null, to: amountPence },
      ];
      await this.record(tx, 'assurances.publish', award, changes);
    });
  }

  private async saveAssessed(
    tx: Transaction,
    awards: readonly AwardRow[],
    { kind, scheme, reason }: RecordedSubsidy,
  ): Promise<void> {
    const named = unwrap(decideScheme(kind, scheme));
    await this.assurances.saveSubsidies(tx, awards, { kind, scheme: named, reason });
  }

  private command(
    context: RequestContext,
    id: string,
    work: (tx: Transaction, award: AwardRow) => Promise<void>,
  ): Promise<AssuranceView> {
    return this.unitOfWork.command(context, async (tx) => {
      await work(tx, await this.awards.lock(tx, id));
      return this.queries.view(tx, id);
    });
  }

  /** Writes to the history of the award, for staff only. */
  private record(
    tx: Transaction,
    action: AuditAction,
    award: AwardRow,
    changes: readonly AuditChange[],
    reason = '',
  ): Promise<void> {
    return tx.audit({
      action,
      ...aboutAward(award),
      changes,
      reason: reason === '' ? null : reason,
    });
  }
}

import type { AuditAction, AuditChange } from '@almoner/domain/audit';
import {
  decideAssessSubsidy,
  decideAssistance,
  decideFairWork,
  decideDeclared,
  decidePublishedOn,
  decidePublishSubsidy,
  decideRecordAssurance,
  type CheckResult,
  type DeclaredSubsidy,
  type DueDiligenceCheck,
  type FairWork,
  type SubsidyKind,
} from '@almoner/domain/assurances';
import { todayInScotland, type PlainDate } from '@almoner/domain/calendar';
import { unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { AwardRow } from '../awards/award.entity.js';
import { AwardsRepository } from '../awards/awards.repository.js';
import type { AssuranceView } from './assurances.dto.js';
import { AssurancesQueries } from './assurances.queries.js';
import { AssurancesRepository } from './assurances.repository.js';

/** The result of one check. */
export interface Finding {
  readonly kind: DueDiligenceCheck;
  readonly result: CheckResult;
  readonly note: string;
}

/** How an award is assessed under subsidy control. */
export interface SubsidyAssessment {
  readonly kind: SubsidyKind;
  readonly reason: string;
  readonly declared: readonly DeclaredSubsidy[];
}

/** Due diligence, Fair Work First and subsidy control of an award. */
@Injectable()
export class AssurancesService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AwardsRepository) private readonly awards: AwardsRepository,
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

  recordFairWork(context: RequestContext, id: string, told: FairWork): Promise<AssuranceView> {
    return this.command(context, id, async (tx, award) => {
      unwrap(decideRecordAssurance(award, tx.actor));
      const found = unwrap(decideFairWork(told));
      await this.assurances.saveFairWork(tx, award, found);
      const changes = [
        { field: 'realLivingWage', from: null, to: found.realLivingWage },
        { field: 'effectiveVoice', from: null, to: found.effectiveVoice },
      ];
      await this.record(tx, 'assurances.fair-work', award, changes, found.exemptionReason);
    });
  }

  /** Records which kind of subsidy the award is. Minimal financial assistance is refused beyond its limit. */
  assessSubsidy(
    context: RequestContext,
    id: string,
    { kind, reason, declared }: SubsidyAssessment,
  ): Promise<AssuranceView> {
    return this.command(context, id, async (tx, award) => {
      unwrap(decideAssessSubsidy(award, tx.actor));
      unwrap(decideDeclared(declared, todayInScotland(tx.now)));
      if (kind === 'minimal-financial-assistance') {
        await this.assurances.lockAssistanceOf(tx, award.organisationId);
        const { use } = await this.assurances.ofAward(tx, id);
        unwrap(decideAssistance({ ...use, declared }, todayInScotland(tx.now)));
      }
      await this.assurances.saveSubsidy(tx, award, kind, reason, declared);
      const changes = [{ field: 'subsidyKind', from: null, to: kind }];
      await this.record(tx, 'assurances.subsidy', award, changes, reason);
    });
  }

  /** Records that the subsidy was entered on the public database. */
  publishSubsidy(
    context: RequestContext,
    id: string,
    reference: string,
    publishedOn: PlainDate,
  ): Promise<AssuranceView> {
    return this.command(context, id, async (tx, award) => {
      const dueOn = await this.queries.publicationDueOn(tx, id);
      unwrap(decidePublishSubsidy(award, dueOn, tx.actor));
      const approvedOn = award.approvedAt && todayInScotland(award.approvedAt);
      unwrap(decidePublishedOn(publishedOn, approvedOn, todayInScotland(tx.now)));
      await this.assurances.savePublication(tx, id, reference, publishedOn);
      const changes = [
        { field: 'publicationReference', from: null, to: reference },
        { field: 'publishedOn', from: null, to: publishedOn },
      ];
      await this.record(tx, 'assurances.publish', award, changes);
    });
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
      subjectType: 'award',
      subjectId: award.id,
      subjectReference: award.reference,
      fundId: award.fundId,
      changes,
      reason: reason === '' ? null : reason,
    });
  }
}

import {
  applicationStatusAfter,
  decideDeclareConflict,
  decideScore,
  decideSubmitAssessment,
  weightedScore,
  type Assessment as AssessmentValue,
  type CriterionScore,
} from '@almoner/domain/assessments';
import { changesBetween, type AuditAction } from '@almoner/domain/audit';
import { unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/http/versions.js';
import {
  ApplicationsRepository,
  type LoadedApplication,
} from '../applications/applications.repository.js';
import { CallsRepository } from '../calls/calls.repository.js';
import { moveApplication } from './application-progress.js';
import type { AssessmentRow } from './assessment.entity.js';
import { assessmentAudit } from './assessments.audit.js';
import type { AssessmentView } from './assessments.dto.js';
import { AssessmentsQueries } from './assessments.queries.js';
import { AssessmentsRepository } from './assessments.repository.js';

/** An assessment and its application, both locked. */
interface OpenAssessment {
  readonly row: AssessmentRow;
  readonly application: LoadedApplication;
  readonly value: AssessmentValue;
}

/** An assessor's work on one application. */
@Injectable()
export class AssessmentsService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(ApplicationsRepository) private readonly applications: ApplicationsRepository,
    @Inject(CallsRepository) private readonly calls: CallsRepository,
    @Inject(AssessmentsRepository) private readonly assessments: AssessmentsRepository,
    @Inject(AssessmentsQueries) private readonly queries: AssessmentsQueries,
  ) {}

  /** Saves the scores given so far. */
  score(
    context: RequestContext,
    id: string,
    seen: number,
    scores: readonly CriterionScore[],
  ): Promise<AssessmentView> {
    return this.unitOfWork.command(context, async (tx) => {
      const open = await this.open(tx, id);
      requireVersion(open.row.version, seen);
      const criteria = await this.calls.criteria(tx, open.application.callId);
      const status = unwrap(decideScore(open.value, scores, criteria, tx.actor));
      const before = {
        status: open.row.status,
        scored: (await this.assessments.scores(tx, id)).length,
      };
      await this.assessments.replaceScores(tx, open.row, scores);
      await this.assessments.save(tx, { ...open.row, status });
      const changes = changesBetween(before, { status, scored: scores.length });
      const { reference } = open.application;
      await tx.audit(assessmentAudit('assessments.score', open.row, reference, changes));
      return this.queries.view(tx, id);
    });
  }

  /** Submits complete scores: they are weighted, can no longer change, and become visible to others. */
  submit(context: RequestContext, id: string, seen: number): Promise<AssessmentView> {
    return this.unitOfWork.command(context, async (tx) => {
      const open = await this.open(tx, id);
      requireVersion(open.row.version, seen);
      const criteria = await this.calls.criteria(tx, open.application.callId);
      const scores = await this.assessments.scores(tx, id);
      const status = unwrap(decideSubmitAssessment(open.value, scores, criteria, tx.actor));
      const submitted = {
        status,
        submittedAt: tx.now,
        weightedScore: weightedScore(scores, criteria),
      };
      return this.finish(tx, 'assessments.submit', open, submitted);
    });
  }

  declareConflict(context: RequestContext, id: string, reason: string): Promise<AssessmentView> {
    return this.unitOfWork.command(context, async (tx) => {
      const open = await this.open(tx, id);
      const status = unwrap(decideDeclareConflict(open.value, tx.actor));
      const conflicted = { status, conflictReason: reason };
      return this.finish(tx, 'assessments.declare-conflict', open, conflicted, reason);
    });
  }

  /**
   * Locks the application before the assessment, as every command that needs both does, so that two commands cannot
   * block each other.
   */
  private async open(tx: Transaction, id: string): Promise<OpenAssessment> {
    const { applicationId } = await this.assessments.get(tx, id);
    const application = await this.applications.lock(tx, applicationId);
    const row = await this.assessments.lock(tx, id);
    const assessor = await this.assessments.assessor(tx, row.assessorId);
    const { status, fundId } = row;
    const applicationStatus = application.status;
    const value = { status, fundId, organisationId: null, assessor, applicationStatus };
    return { row, application, value };
  }

  /** Ends the assessor's work. When the last assessor ends, the application becomes assessed. */
  private async finish(
    tx: Transaction,
    action: AuditAction,
    { row, application }: OpenAssessment,
    change: Partial<AssessmentRow> & Pick<AssessmentRow, 'status'>,
    reason: string | null = null,
  ): Promise<AssessmentView> {
    await this.assessments.save(tx, { ...row, ...change });
    const changes = changesBetween({ status: row.status }, { status: change.status });
    await tx.audit(assessmentAudit(action, row, application.reference, changes, reason));
    const all = await this.applications.assessments(tx, application.id);
    await moveApplication(tx, this.applications, application, applicationStatusAfter(all));
    return this.queries.view(tx, row.id);
  }
}

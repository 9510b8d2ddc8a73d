import { decideAssign } from '@almoner/domain/assessments';
import { changesBetween } from '@almoner/domain/audit';
import { unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ApplicationsRepository } from '../applications/applications.repository.js';
import { moveApplication } from './application-progress.js';
import { assessmentAudit } from './assessments.audit.js';
import type { AssessmentView } from './assessments.dto.js';
import { AssessmentsQueries } from './assessments.queries.js';
import { AssessmentsRepository } from './assessments.repository.js';

/** Assigns assessors to applications. */
@Injectable()
export class AssessorsService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(ApplicationsRepository) private readonly applications: ApplicationsRepository,
    @Inject(AssessmentsRepository) private readonly assessments: AssessmentsRepository,
    @Inject(AssessmentsQueries) private readonly queries: AssessmentsQueries,
  ) {}

  /** Assigns an assessor to an application and moves the application into assessment. */
  assign(
    context: RequestContext,
    applicationId: string,
    assessorId: string,
  ): Promise<AssessmentView> {
    return this.unitOfWork.command(context, async (tx) => {
      const application = await this.applications.lock(tx, applicationId);
      const existing = await this.applications.assessments(tx, applicationId);
      const assessor = await this.assessments.candidate(tx, assessorId);
      const assessorIds = existing.map((assessment) => assessment.assessorId);
      const { status, fundId } = application;
      const next = unwrap(decideAssign({ status, fundId, assessorIds }, assessor, tx.actor));
      const assessment = await this.assessments.save(tx, {
        applicationId,
        fundId,
        assessorId,
        assignedById: tx.actor.userId,
        status: 'assigned',
        assignedAt: tx.now,
      });
      const changes = changesBetween(null, { assessor: assessor.name, status: 'assigned' });
      await tx.audit(
        assessmentAudit('assessments.assign', assessment, application.reference, changes),
      );
      await moveApplication(tx, this.applications, application, next);
      return this.queries.view(tx, assessment.id);
    });
  }
}

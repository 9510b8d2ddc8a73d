import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { assessmentView, type AssessmentViewRow } from './assessment-view.js';
import type { AssessmentView } from './assessments.dto.js';
import { ASSESSMENT_VIEW, ASSESSMENT_JOINS } from './assessments.sql.js';

@Injectable()
export class AssessmentsQueries {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  get(context: RequestContext, id: string): Promise<AssessmentView> {
    return this.unitOfWork.read(context, (tx) => this.view(tx, id));
  }

  async view(tx: Transaction, id: string): Promise<AssessmentView> {
    const [row] = await tx.prepared<AssessmentViewRow>(
      `SELECT ${ASSESSMENT_VIEW} FROM assessments s ${ASSESSMENT_JOINS} WHERE s.id = $1`,
      [id],
    );
    return assessmentView(required(row), tx.actor);
  }
}

import type { Actor } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Conditions } from '../../platform/http/conditions.js';
import type { Page } from '../../platform/http/list-query.js';
import { keysetPage, type ListStatement } from '../../platform/http/paging.js';
import { byLetters } from '../../platform/http/sorting.js';
import {
  assessmentView,
  sealedItem,
  type AssessmentItemRow,
  type AssessmentViewRow,
} from './assessment-view.js';
import type { AssessmentItem, AssessmentListQuery, AssessmentView } from './assessments.dto.js';
import { ASSESSMENT_ITEM, ASSESSMENT_VIEW, ASSESSMENTS_FROM } from './assessments.sql.js';

/** No order by score: it would tell what is sealed. */
function statement(query: AssessmentListQuery, actor: Actor): ListStatement {
  return {
    columns: ASSESSMENT_ITEM,
    from: ASSESSMENTS_FROM,
    id: 's.id',
    conditions: new Conditions()
      .add('s.application_id = $', query.applicationId)
      .add('s.fund_id = $', query.fundId)
      .add('s.status = $', query.status)
      .add('s.assessor_id = $', query.mine === 'true' ? actor.userId : undefined),
    sorts: {
      assignedAt: { expression: 's.assigned_at', type: 'timestamptz' },
      applicationReference: { expression: 'a.reference', type: 'text' },
      assessorName: byLetters('u.name'),
      status: { expression: 's.status', type: 'text' },
    },
  };
}

@Injectable()
export class AssessmentsQueries {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  list(context: RequestContext, query: AssessmentListQuery): Promise<Page<AssessmentItem>> {
    return this.unitOfWork.read(context, async (tx) => {
      const page = await keysetPage<AssessmentItemRow>(tx, statement(query, tx.actor), {
        ...query,
        sort: query.sort ?? '-assignedAt',
      });
      return { ...page, items: page.items.map((row) => sealedItem(row, tx.actor)) };
    });
  }

  get(context: RequestContext, id: string): Promise<AssessmentView> {
    return this.unitOfWork.read(context, (tx) => this.view(tx, id));
  }

  async view(tx: Transaction, id: string): Promise<AssessmentView> {
    const [row] = await tx.prepared<AssessmentViewRow>(
      `SELECT ${ASSESSMENT_VIEW} FROM ${ASSESSMENTS_FROM} WHERE s.id = $1`,
      [id],
    );
    return assessmentView(required(row), tx.actor);
  }
}

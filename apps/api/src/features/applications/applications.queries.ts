import { fundScope, reachesAll, refusal, RefusalError } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Conditions, containing } from '../../platform/http/conditions.js';
import type { Page } from '../../platform/http/list-query.js';
import { keysetPage, type ListStatement } from '../../platform/http/paging.js';
import {
  applicationView,
  withoutUnreadScore,
  type ApplicationViewRow,
} from './application-view.js';
import type { ApplicationView } from './application.dto.js';
import type { ApplicationItem, ApplicationListQuery } from './applications.dto.js';
import {
  APPLICATION_SORT_KEYS,
  APPLICATION_SQL,
  APPLICATIONS_FROM,
  SCORE_SORT_KEY,
} from './applications.sql.js';

function conditions(query: ApplicationListQuery): Conditions {
  return new Conditions()
    .add('a.fund_id = $', query.fundId)
    .add('a.call_id = $', query.callId)
    .add('a.status = $', query.status)
    .add('a.organisation_id = $', query.organisationId)
    .add('$ = ANY (a.area_codes)', query.areaCode)
    .add('a.reference ILIKE $ OR a.title ILIKE $ OR o.name ILIKE $', containing(query.q))
    .add(
      'EXISTS (SELECT FROM assessments s WHERE s.application_id = a.id AND s.assessor_id = $)',
      query.assessorId,
    );
}

/** Whether the reader may read the assessments of every application that the list can show. */
function readsAssessments({ actor, fundScope: listed }: RequestContext, fundId?: string): boolean {
  const held = fundScope(actor, 'assessments.read');
  return reachesAll(held, fundId === undefined ? listed : [fundId]);
}

/** An order or a filter tells what it goes by, so both need the permission to read it. */
function statement(context: RequestContext, query: ApplicationListQuery): ListStatement {
  const reads = readsAssessments(context, query.fundId);
  if (query.assessorId !== undefined && !reads) {
    const detail = 'Only people who may read assessments can filter by assessor.';
    throw new RefusalError(refusal('shared.invalid', {}, [{ pointer: '/assessorId', detail }]));
  }
  return {
    columns: APPLICATION_SQL[context.actor.audience].item,
    from: APPLICATIONS_FROM,
    id: 'a.id',
    conditions: conditions(query),
    sorts: { ...APPLICATION_SORT_KEYS, ...(reads && { score: SCORE_SORT_KEY }) },
  };
}

@Injectable()
export class ApplicationsQueries {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  list(context: RequestContext, query: ApplicationListQuery): Promise<Page<ApplicationItem>> {
    return this.unitOfWork.read(context, async (tx) => {
      const asked = { ...query, sort: query.sort ?? '-submittedAt' };
      const page = await keysetPage<ApplicationItem>(tx, statement(context, query), asked);
      return { ...page, items: page.items.map((item) => withoutUnreadScore(item, tx.actor)) };
    });
  }

  get(context: RequestContext, id: string): Promise<ApplicationView> {
    return this.unitOfWork.read(context, (tx) => this.view(tx, id));
  }

  async view(tx: Transaction, id: string): Promise<ApplicationView> {
    const { item, view } = APPLICATION_SQL[tx.actor.audience];
    const [row] = await tx.query<ApplicationViewRow>(
      `SELECT ${item}, ${view} FROM ${APPLICATIONS_FROM} WHERE a.id = $1`,
      [id],
    );
    return applicationView(required(row), tx.actor, tx.now);
  }
}

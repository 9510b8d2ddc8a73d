import { refusal, RefusalError } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import {
  Conditions,
  containing,
  keysetPage,
  type ListStatement,
  type Page,
} from '../../platform/http/paging.js';
import { applicationView, type ApplicationRow } from './application-view.js';
import type { ApplicationItem, ApplicationListQuery, ApplicationView } from './applications.dto.js';
import { APPLICATION_SQL, APPLICATIONS_FROM } from './applications.sql.js';

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

function statement(tx: Transaction, query: ApplicationListQuery): ListStatement {
  const { audience } = tx.actor;
  if (query.assessorId !== undefined && audience === 'organisation') {
    const detail = 'Only staff can filter by assessor.';
    throw new RefusalError(refusal('shared.invalid', {}, [{ pointer: '/assessorId', detail }]));
  }
  const { item: columns, sorts } = APPLICATION_SQL[audience];
  return { columns, from: APPLICATIONS_FROM, id: 'a.id', conditions: conditions(query), sorts };
}

@Injectable()
export class ApplicationsQueries {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  list(context: RequestContext, query: ApplicationListQuery): Promise<Page<ApplicationItem>> {
    return this.unitOfWork.read(context, (tx) => {
      const sort = query.sort ?? '-submittedAt';
      return keysetPage<ApplicationItem>(tx, statement(tx, query), { ...query, sort });
    });
  }

  get(context: RequestContext, id: string): Promise<ApplicationView> {
    return this.unitOfWork.read(context, (tx) => this.view(tx, id));
  }

  async view(tx: Transaction, id: string): Promise<ApplicationView> {
    const { item, view } = APPLICATION_SQL[tx.actor.audience];
    const [row] = await tx.query<ApplicationRow>(
      `SELECT ${item}, ${view} FROM ${APPLICATIONS_FROM} WHERE a.id = $1`,
      [id],
    );
    return applicationView(required(row), tx.actor, tx.now);
  }
}

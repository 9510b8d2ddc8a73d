import {
  AUDIT_SUBJECT_PERMISSIONS,
  auditActionWords,
  FUNDER_NAME,
  SYSTEM_NAME,
} from '@almoner/domain/audit';
import { fundScope, sharedScope } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Conditions } from '../../platform/http/conditions.js';
import type { Page } from '../../platform/http/list-query.js';
import { keysetPage } from '../../platform/http/paging.js';
import { READABLE_USERS } from '../../readable/identity.sql.js';
import type { AuditEventListQuery, AuditEventView, AuditLogQuery } from './audit.dto.js';

// Row-level security hides staff from organisations, so a person who is not found is of the funder.
const COLUMNS = `a.id, a.at, u.id AS "actorId",
  CASE WHEN a.actor_id IS NULL THEN '${SYSTEM_NAME}' ELSE coalesce(u.name, '${FUNDER_NAME}') END
    AS "actorName",
  a.action, a.subject_type AS "subjectType", a.subject_id AS "subjectId",
  a.subject_reference AS "subjectReference", a.changes, a.reason, a.request_id AS "requestId"`;

const FROM = `audit_events a LEFT JOIN ${READABLE_USERS} u ON u.id = a.actor_id`;
const SORTS = { at: { expression: 'a.at', type: 'timestamptz' as const } };

type AuditQuery = AuditEventListQuery | AuditLogQuery;

/** Reads the append-only history; what a person sees of it is decided by row-level security. */
@Injectable()
export class AuditQueries {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  /** The history of one record, in the funds where the reader may read the record itself. */
  ofRecord(context: RequestContext, query: AuditEventListQuery): Promise<Page<AuditEventView>> {
    const readable = fundScope(context.actor, AUDIT_SUBJECT_PERMISSIONS[query.subjectType]);
    const read = { ...context, fundScope: sharedScope(context.fundScope, readable) };
    const conditions = new Conditions()
      .add('a.subject_type = $', query.subjectType)
      .add('a.subject_id = $', query.subjectId);
    return this.page(read, conditions, query);
  }

  /** What happened across all records that the reader's role reaches. */
  log(context: RequestContext, query: AuditLogQuery): Promise<Page<AuditEventView>> {
    const conditions = new Conditions()
      .add('a.actor_id = $', query.actorId)
      .add('a.action = $', query.action)
      .add('a.subject_type = $', query.subjectType)
      .add(`a.at >= ($::date)::timestamp AT TIME ZONE 'Europe/London'`, query.from)
      .add(`a.at < ($::date + 1)::timestamp AT TIME ZONE 'Europe/London'`, query.to);
    return this.page(context, conditions, query);
  }

  private page(
    context: RequestContext,
    conditions: Conditions,
    query: AuditQuery,
  ): Promise<Page<AuditEventView>> {
    const statement = { columns: COLUMNS, from: FROM, id: 'a.id', conditions, sorts: SORTS };
    return this.unitOfWork.read(context, async (tx) => {
      const asked = { ...query, sort: query.sort ?? '-at' };
      const page = await keysetPage<Omit<AuditEventView, 'words'>>(tx, statement, asked);
      const items = page.items.map((item) => ({ ...item, words: auditActionWords(item.action) }));
      return { ...page, items };
    });
  }
}

import { AUDIT_EVENT_LIST, AUDIT_SUBJECT_PERMISSIONS } from '@almoner/domain/audit';
import { fundScope, scopeInBoth } from '@almoner/domain/shared';
import { Controller, Inject, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Page } from '../../platform/http/list-query.js';
import { ExportRoute, ReadRoute, WorkbookRoute } from '../../platform/http/routes.js';
import type { FileKind } from '../../platform/lists/list-file.js';
import { ListPageOf } from '../../platform/lists/list-query.js';
import { Lists } from '../../platform/lists/lists.js';
import { eventsOf } from './audit-lists.js';
import { AuditEventsQuery, AuditEventView } from './audit.dto.js';

/** Limits reading to the funds in which the reader may read the record itself. */
function whereReadable(context: RequestContext, { subjectType }: AuditEventsQuery): RequestContext {
  const readable = fundScope(context.actor, AUDIT_SUBJECT_PERMISSIONS[subjectType]);
  return { ...context, fundScope: scopeInBoth(context.fundScope, readable) };
}

/** The append-only history of one record. */
@ApiTags('audit')
@Controller('audit-events')
export class AuditController {
  constructor(@Inject(Lists) private readonly lists: Lists) {}

  @ReadRoute('', ListPageOf(AuditEventView))
  @RequirePermission('audit.read')
  listAuditEvents(
    @Context() context: RequestContext,
    @Query() query: AuditEventsQuery,
  ): Promise<Page<AuditEventView>> {
    const read = whereReadable(context, query);
    return this.lists.page(read, AUDIT_EVENT_LIST, () => eventsOf(query), query);
  }

  @ExportRoute('export.csv')
  @RequirePermission('audit.read')
  exportAuditEvents(
    @Context() context: RequestContext,
    @Query() query: AuditEventsQuery,
  ): Promise<StreamableFile> {
    return this.file(context, query, 'csv');
  }

  @WorkbookRoute('export.xlsx')
  @RequirePermission('audit.read')
  exportAuditEventsWorkbook(
    @Context() context: RequestContext,
    @Query() query: AuditEventsQuery,
  ): Promise<StreamableFile> {
    return this.file(context, query, 'xlsx');
  }

  private file(context: RequestContext, query: AuditEventsQuery, kind: FileKind) {
    const read = whereReadable(context, query);
    return this.lists.file(read, AUDIT_EVENT_LIST, () => eventsOf(query), query, kind);
  }
}

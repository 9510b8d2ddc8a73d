import { Controller, Inject, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { csvFile } from '../../platform/http/csv.js';
import { ExportRoute, ReadRoute } from '../../platform/http/routes.js';
import { AUDIT_COLUMNS } from './audit.csv.js';
import { AuditEventListQuery, AuditEventPage, AuditLogQuery } from './audit.dto.js';
import { AuditQueries } from './audit.queries.js';

@ApiTags('audit')
@Controller()
export class AuditController {
  constructor(@Inject(AuditQueries) private readonly queries: AuditQueries) {}

  @ReadRoute('audit-events', AuditEventPage)
  @RequirePermission('audit.read')
  listAuditEvents(
    @Context() context: RequestContext,
    @Query() query: AuditEventListQuery,
  ): Promise<AuditEventPage> {
    return this.queries.ofRecord(context, query);
  }

  @ExportRoute('audit-events/export.csv')
  @RequirePermission('audit.read')
  exportAuditEvents(
    @Context() context: RequestContext,
    @Query() query: AuditEventListQuery,
  ): Promise<StreamableFile> {
    return csvFile('history', AUDIT_COLUMNS, query, (page) => this.queries.ofRecord(context, page));
  }

  @ReadRoute('audit-log', AuditEventPage)
  @RequirePermission('audit.read-all')
  listAuditLog(
    @Context() context: RequestContext,
    @Query() query: AuditLogQuery,
  ): Promise<AuditEventPage> {
    return this.queries.log(context, query);
  }

  @ExportRoute('audit-log/export.csv')
  @RequirePermission('audit.read-all')
  exportAuditLog(
    @Context() context: RequestContext,
    @Query() query: AuditLogQuery,
  ): Promise<StreamableFile> {
    return csvFile('audit-log', AUDIT_COLUMNS, query, (page) => this.queries.log(context, page));
  }
}

import { Controller, Get, Inject, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { csvFile, type CsvColumn } from '../../platform/http/csv.js';
import {
  AuditEventListQuery,
  AuditEventPage,
  AuditLogQuery,
  type AuditEventView,
} from './audit.dto.js';
import { AuditQueries } from './audit.queries.js';

const COLUMNS: CsvColumn<AuditEventView>[] = [
  { heading: 'At (UTC)', value: (e) => new Date(e.at).toISOString() },
  { heading: 'Who', value: (e) => e.actorName },
  { heading: 'Action', value: (e) => e.action },
  { heading: 'Kind of record', value: (e) => e.subjectType },
  { heading: 'Record', value: (e) => e.subjectReference },
  { heading: 'Changes', value: (e) => JSON.stringify(e.changes) },
  { heading: 'Reason', value: (e) => e.reason },
  { heading: 'Request', value: (e) => e.requestId },
];

@ApiTags('audit')
@Controller()
export class AuditController {
  constructor(@Inject(AuditQueries) private readonly queries: AuditQueries) {}

  @Get('audit-events')
  @RequirePermission('audit.read')
  @ApiOkResponse({ type: AuditEventPage })
  listAuditEvents(
    @Context() context: RequestContext,
    @Query() query: AuditEventListQuery,
  ): Promise<AuditEventPage> {
    return this.queries.ofRecord(context, query);
  }

  @Get('audit-events/export.csv')
  @RequirePermission('audit.read')
  @ApiProduces('text/csv')
  exportAuditEvents(
    @Context() context: RequestContext,
    @Query() query: AuditEventListQuery,
  ): Promise<StreamableFile> {
    return csvFile('history', COLUMNS, query, (page) => this.queries.ofRecord(context, page));
  }

  @Get('audit-log')
  @RequirePermission('audit.read-all')
  @ApiOkResponse({ type: AuditEventPage })
  listAuditLog(
    @Context() context: RequestContext,
    @Query() query: AuditLogQuery,
  ): Promise<AuditEventPage> {
    return this.queries.log(context, query);
  }

  @Get('audit-log/export.csv')
  @RequirePermission('audit.read-all')
  @ApiProduces('text/csv')
  exportAuditLog(
    @Context() context: RequestContext,
    @Query() query: AuditLogQuery,
  ): Promise<StreamableFile> {
    return csvFile('audit-log', COLUMNS, query, (page) => this.queries.log(context, page));
  }
}

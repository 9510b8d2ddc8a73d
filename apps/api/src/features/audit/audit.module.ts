import { Module } from '@nestjs/common';
import { AuditController } from './audit.controller.js';
import { AuditQueries } from './audit.queries.js';
import { AUDIT_WORK_ITEMS } from './audit.work-items.js';

@Module({ controllers: [AuditController], providers: [AuditQueries] })
export class AuditModule {
  static readonly workItems = AUDIT_WORK_ITEMS;
}

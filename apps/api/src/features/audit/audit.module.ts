import { Module } from '@nestjs/common';
import { AuditLogController } from './audit-lists.js';
import { AuditController } from './audit.controller.js';
import { AUDIT_WORK_ITEMS } from './audit.work-items.js';

@Module({ controllers: [AuditLogController, AuditController] })
export class AuditModule {
  static readonly workItems = AUDIT_WORK_ITEMS;
}

import { changesBetween, fieldsOf, type AuditAction } from '@almoner/domain/audit';
import { decideKeepConditionLibrary, type ConditionOwner } from '@almoner/domain/conditions';
import { unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/http/versions.js';
import type { ConditionTemplateRow } from './condition-template.entity.js';
import type { ConditionTemplateView } from './conditions.dto.js';
import { ConditionTemplatesQueries } from './condition-templates.queries.js';
import { ConditionTemplatesRepository } from './condition-templates.repository.js';

/** The terms of a condition of the library. */
export interface TemplateTerms {
  readonly title: string;
  readonly text: string;
  readonly owner: ConditionOwner;
  readonly usualEvidence: string;
  readonly active: boolean;
}

const RECORDED = ['title', 'text', 'owner', 'usualEvidence', 'active'] as const;

@Injectable()
export class ConditionTemplatesService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(ConditionTemplatesRepository)
    private readonly templates: ConditionTemplatesRepository,
    @Inject(ConditionTemplatesQueries) private readonly queries: ConditionTemplatesQueries,
  ) {}

  create(context: RequestContext, terms: TemplateTerms): Promise<ConditionTemplateView> {
    return this.unitOfWork.command(context, async (tx) => {
      unwrap(decideKeepConditionLibrary(tx.actor));
      const saved = await this.templates.save(tx, terms);
      await this.record(tx, 'conditions.create-template', saved, null);
      return this.queries.view(tx, saved.id);
    });
  }

  /** Changes a condition of the library. Conditions of awards that were made from it stay as they are. */
  update(
    context: RequestContext,
    id: string,
    seen: number,
    change: Partial<TemplateTerms>,
  ): Promise<ConditionTemplateView> {
    return this.unitOfWork.command(context, async (tx) => {
      await this.queries.view(tx, id);
      unwrap(decideKeepConditionLibrary(tx.actor));
      const template = await this.templates.lock(tx, id);
      requireVersion(template.version, seen);
      const before = fieldsOf(template, RECORDED);
      const saved = await this.templates.save(tx, { ...template, ...change });
      await this.record(tx, 'conditions.update-template', saved, before);
      return this.queries.view(tx, id);
    });
  }

  private record(
    tx: Transaction,
    action: AuditAction,
    template: ConditionTemplateRow,
    before: TemplateTerms | null,
  ): Promise<void> {
    return tx.audit({
      action,
      subjectType: 'condition-template',
      subjectId: template.id,
      subjectReference: template.title,
      changes: changesBetween(before && { ...before }, fieldsOf(template, RECORDED)),
    });
  }
}

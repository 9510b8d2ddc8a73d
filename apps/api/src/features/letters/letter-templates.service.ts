import { changesBetween, fieldsOf, type AuditAction } from '@almoner/domain/audit';
import { decideTemplate, decideTemplateBody, decideWriteTemplate } from '@almoner/domain/letters';
import { unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/http/versions.js';
import type { LetterTemplateRow } from './letter-template.entity.js';
import type { LetterTemplateView } from './letters.dto.js';
import { LetterTemplatesQueries } from './letter-templates.queries.js';
import { LetterTemplatesRepository } from './letter-templates.repository.js';

/** The text of a template. */
export type LetterTemplateTerms = Pick<LetterTemplateRow, 'kind' | 'name' | 'fundId' | 'body'>;

const RECORDED = ['kind', 'name', 'fundId', 'body', 'status'] as const;

/** Templates of letters, version by version. A published version never changes. */
@Injectable()
export class LetterTemplatesService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(LetterTemplatesRepository) private readonly templates: LetterTemplatesRepository,
    @Inject(LetterTemplatesQueries) private readonly queries: LetterTemplatesQueries,
  ) {}

  create(context: RequestContext, terms: LetterTemplateTerms): Promise<LetterTemplateView> {
    return this.unitOfWork.command(context, async (tx) => {
      unwrap(decideWriteTemplate(terms.fundId, tx.actor));
      unwrap(decideTemplateBody(terms.body, terms.kind));
      const made = await this.templates.begin(tx, terms);
      await this.record(tx, 'letters.create-template', made, null);
      return this.queries.view(tx, made.id);
    });
  }

  /** Changes a draft in the version that the caller has seen. */
  update(
    context: RequestContext,
    id: string,
    seen: number,
    change: Partial<Pick<LetterTemplateTerms, 'name' | 'body'>>,
  ): Promise<LetterTemplateView> {
    return this.change(context, id, 'edit', async (tx, template) => {
      requireVersion(template.version, seen);
      if (change.body !== undefined) unwrap(decideTemplateBody(change.body, template.kind));
      return this.templates.save(tx, { ...template, ...change });
    });
  }

  /** Publishes a draft; letters are made from it from then on. */
  publish(context: RequestContext, id: string): Promise<LetterTemplateView> {
    return this.change(context, id, 'publish', (tx, template) => {
      unwrap(decideTemplateBody(template.body, template.kind));
      const published = { publishedAt: tx.now, publishedById: tx.actor.userId };
      return this.templates.save(tx, { ...template, ...published, status: 'published' });
    });
  }

  /** Begins the next draft of a published template; answers the existing draft where somebody has begun one already. */
  beginNext(context: RequestContext, id: string): Promise<LetterTemplateView> {
    return this.unitOfWork.command(context, async (tx) => {
      const published = await this.templates.get(tx, id);
      unwrap(decideTemplate('begin-next', published, tx.actor));
      const begun = await this.templates.draftOf(tx, published.seriesId);
      const draft = begun ?? (await this.templates.next(tx, published));
      await this.record(tx, 'letters.begin-next', draft, draft);
      return this.queries.view(tx, draft.id);
    });
  }

  private change(
    context: RequestContext,
    id: string,
    command: 'edit' | 'publish',
    work: (tx: Transaction, template: LetterTemplateRow) => Promise<LetterTemplateRow>,
  ): Promise<LetterTemplateView> {
    return this.unitOfWork.command(context, async (tx) => {
      const found = await this.templates.get(tx, id);
      unwrap(decideWriteTemplate(found.fundId, tx.actor));
      const template = await this.templates.lock(tx, id);
      unwrap(decideTemplate(command, template, tx.actor));
      const before = fieldsOf(template, RECORDED);
      const saved = await work(tx, template);
      await this.record(tx, `letters.${command}-template`, saved, before);
      return this.queries.view(tx, id);
    });
  }

  private record(
    tx: Transaction,
    action: AuditAction,
    template: LetterTemplateRow,
    before: Pick<LetterTemplateRow, (typeof RECORDED)[number]> | null,
  ): Promise<void> {
    return tx.audit({
      action,
      subjectType: 'letter-template',
      subjectId: template.id,
      subjectReference: `${template.name} ${template.number}`,
      fundId: template.fundId,
      changes: changesBetween(before && fieldsOf(before, RECORDED), fieldsOf(template, RECORDED)),
    });
  }
}

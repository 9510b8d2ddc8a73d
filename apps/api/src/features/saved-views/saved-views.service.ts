import { changesBetween, type AuditAction } from '@almoner/domain/audit';
import { decideSavedView, decideSaveView, type SavedView } from '@almoner/domain/saved-views';
import { unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/http/versions.js';
import type { SavedViewItem } from './saved-views.dto.js';
import { SavedViewsQueries } from './saved-views.queries.js';
import { SavedViewsRepository } from './saved-views.repository.js';

type Change = Partial<SavedView> | null;

/** The views of lists that people save for themselves. */
@Injectable()
export class SavedViewsService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(SavedViewsRepository) private readonly views: SavedViewsRepository,
    @Inject(SavedViewsQueries) private readonly queries: SavedViewsQueries,
  ) {}

  create(
    context: RequestContext,
    given: SavedView & { readonly list: string },
  ): Promise<SavedViewItem> {
    return this.unitOfWork.command(context, async (tx) => {
      const { list } = given;
      const view = unwrap(decideSaveView(given, await this.views.count(tx, list)));
      const { id } = await this.views.save(tx, { ...view, list, userId: tx.actor.userId });
      await this.record(tx, 'saved-views.create', null, view);
      return this.queries.view(tx, id);
    });
  }

  update(
    context: RequestContext,
    id: string,
    seen: number,
    change: Partial<SavedView>,
  ): Promise<SavedViewItem> {
    return this.unitOfWork.command(context, async (tx) => {
      const row = await this.views.lock(tx, id);
      requireVersion(row.version, seen);
      const after = unwrap(decideSavedView({ ...row, ...change }));
      await this.views.save(tx, { ...row, ...after });
      await this.record(tx, 'saved-views.update', row, after);
      return this.queries.view(tx, id);
    });
  }

  delete(context: RequestContext, id: string, seen: number): Promise<void> {
    return this.unitOfWork.command(context, async (tx) => {
      const row = await this.views.lock(tx, id);
      requireVersion(row.version, seen);
      await this.views.delete(tx, id);
      await this.record(tx, 'saved-views.delete', row, null);
    });
  }

  /**
   * Records a change of a view in the history of its person, by the name of the view only: what the person searches for
   * is not recorded.
   */
  private record(
    tx: Transaction,
    action: AuditAction,
    before: Change,
    after: Change,
  ): Promise<void> {
    return tx.audit({
      action,
      subjectType: 'user',
      subjectId: tx.actor.userId,
      organisationId: tx.actor.organisationId,
      changes: changesBetween({ savedView: before?.name }, { savedView: after?.name }),
    });
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { SavedViewItem, SavedViewList } from './saved-views.dto.js';

const SELECT = `SELECT v.id, v.list, v.name, v.search, v.created_at AS "createdAt", v.version FROM saved_views v`;

/** Reads the reader's own views. Row-level security hides everybody else's. */
@Injectable()
export class SavedViewsQueries {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  list(context: RequestContext, list: string): Promise<SavedViewList> {
    return this.unitOfWork.read(context, async (tx) => ({
      items: await tx.query<SavedViewItem>(
        `${SELECT} WHERE v.list = $1 ORDER BY v.name COLLATE letters, v.id`,
        [list],
      ),
    }));
  }

  async view(tx: Transaction, id: string): Promise<SavedViewItem> {
    const [row] = await tx.query<SavedViewItem>(`${SELECT} WHERE v.id = $1`, [id]);
    return required(row);
  }
}

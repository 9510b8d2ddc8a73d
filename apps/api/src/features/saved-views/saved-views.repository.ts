import { Injectable } from '@nestjs/common';
import { lockOne } from '../../platform/database/find.js';
import { saveVersion } from '../../platform/database/save-version.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { SavedViewRow } from './saved-view.entity.js';

@Injectable()
export class SavedViewsRepository {
  /** How many views of a list the person has saved. */
  count(tx: Transaction, list: string): Promise<number> {
    return tx.manager.countBy(SavedViewRow, { userId: tx.actor.userId, list });
  }

  lock(tx: Transaction, id: string): Promise<SavedViewRow> {
    return lockOne(tx, SavedViewRow, { id });
  }

  save(tx: Transaction, view: Partial<SavedViewRow>): Promise<SavedViewRow> {
    return saveVersion(tx, SavedViewRow, view);
  }

  async delete(tx: Transaction, id: string): Promise<void> {
    await tx.manager.delete(SavedViewRow, { id });
  }
}

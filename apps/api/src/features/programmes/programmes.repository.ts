import { Injectable } from '@nestjs/common';
import { lockOne } from '../../platform/database/find.js';
import { touch } from '../../platform/database/entity-columns.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Programme } from './programme.entity.js';

@Injectable()
export class ProgrammesRepository {
  lock(tx: Transaction, id: string): Promise<Programme> {
    return lockOne(tx, Programme, { id });
  }

  save(tx: Transaction, programme: Partial<Programme>): Promise<Programme> {
    const row = tx.manager.create(Programme, programme);
    touch(row, tx.now);
    return tx.manager.save(row);
  }
}

import { Injectable } from '@nestjs/common';
import { touch } from '../../platform/database/entity-columns.js';
import { lockOne } from '../../platform/database/find.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Organisation } from './organisation.entity.js';

@Injectable()
export class OrganisationsRepository {
  lock(tx: Transaction, id: string): Promise<Organisation> {
    return lockOne(tx, Organisation, { id });
  }

  save(tx: Transaction, organisation: Partial<Organisation>): Promise<Organisation> {
    const row = tx.manager.create(Organisation, organisation);
    touch(row, tx.now);
    return tx.manager.save(row);
  }
}

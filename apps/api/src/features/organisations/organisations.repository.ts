import { Injectable } from '@nestjs/common';
import { lockOne } from '../../platform/database/find.js';
import { saveVersion } from '../../platform/database/save-version.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Organisation } from './organisation.entity.js';

@Injectable()
export class OrganisationsRepository {
  lock(tx: Transaction, id: string): Promise<Organisation> {
    return lockOne(tx, Organisation, { id });
  }

  save(tx: Transaction, organisation: Partial<Organisation>): Promise<Organisation> {
    return saveVersion(tx, Organisation, organisation);
  }
}

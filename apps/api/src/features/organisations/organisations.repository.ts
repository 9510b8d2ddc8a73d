import { Injectable } from '@nestjs/common';
import { lockOne } from '../../platform/database/find.js';
import { saveVersion } from '../../platform/database/save-version.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { OrganisationRow } from './organisation.entity.js';

@Injectable()
export class OrganisationsRepository {
  lock(tx: Transaction, id: string): Promise<OrganisationRow> {
    return lockOne(tx, OrganisationRow, { id });
  }

  save(tx: Transaction, organisation: Partial<OrganisationRow>): Promise<OrganisationRow> {
    return saveVersion(tx, OrganisationRow, organisation);
  }
}

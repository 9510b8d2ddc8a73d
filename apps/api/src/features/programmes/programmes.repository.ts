import { Injectable } from '@nestjs/common';
import { lockOne } from '../../platform/database/find.js';
import { saveVersion } from '../../platform/database/save-version.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { ProgrammeRow } from './programme.entity.js';

@Injectable()
export class ProgrammesRepository {
  lock(tx: Transaction, id: string): Promise<ProgrammeRow> {
    return lockOne(tx, ProgrammeRow, { id });
  }

  save(tx: Transaction, programme: Partial<ProgrammeRow>): Promise<ProgrammeRow> {
    return saveVersion(tx, ProgrammeRow, programme);
  }
}

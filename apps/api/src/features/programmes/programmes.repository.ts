import { Injectable } from '@nestjs/common';
import { lockOne } from '../../platform/database/find.js';
import { saveVersion } from '../../platform/database/save-version.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Programme } from './programme.entity.js';

@Injectable()
export class ProgrammesRepository {
  lock(tx: Transaction, id: string): Promise<Programme> {
    return lockOne(tx, Programme, { id });
  }

  save(tx: Transaction, programme: Partial<Programme>): Promise<Programme> {
    return saveVersion(tx, Programme, programme);
  }
}

import { Injectable } from '@nestjs/common';
import { lockOne, required } from '../../platform/database/find.js';
import { saveVersion } from '../../platform/database/save-version.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { ConditionTemplate } from './condition-template.entity.js';

/** The library of conditions. */
@Injectable()
export class ConditionTemplatesRepository {
  lock(tx: Transaction, id: string): Promise<ConditionTemplate> {
    return lockOne(tx, ConditionTemplate, { id });
  }

  async get(tx: Transaction, id: string): Promise<ConditionTemplate> {
    return required(await tx.manager.findOneBy(ConditionTemplate, { id }));
  }

  save(tx: Transaction, template: Partial<ConditionTemplate>): Promise<ConditionTemplate> {
    return saveVersion(tx, ConditionTemplate, template);
  }
}

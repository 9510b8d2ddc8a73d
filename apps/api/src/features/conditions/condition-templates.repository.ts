import { Injectable } from '@nestjs/common';
import { lockOne, required } from '../../platform/database/find.js';
import { saveVersion } from '../../platform/database/save-version.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { ConditionTemplateRow } from './condition-template.entity.js';

/** The library of conditions. */
@Injectable()
export class ConditionTemplatesRepository {
  lock(tx: Transaction, id: string): Promise<ConditionTemplateRow> {
    return lockOne(tx, ConditionTemplateRow, { id });
  }

  async get(tx: Transaction, id: string): Promise<ConditionTemplateRow> {
    return required(await tx.manager.findOneBy(ConditionTemplateRow, { id }));
  }

  save(tx: Transaction, template: Partial<ConditionTemplateRow>): Promise<ConditionTemplateRow> {
    return saveVersion(tx, ConditionTemplateRow, template);
  }
}

import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { lockOne } from '../../platform/database/find.js';
import { saveVersion } from '../../platform/database/save-version.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { IndicatorRow } from './indicator.entity.js';

@Injectable()
export class IndicatorsRepository {
  lock(tx: Transaction, id: string): Promise<IndicatorRow> {
    return lockOne(tx, IndicatorRow, { id });
  }

  /** Those of the indicators that a fund may ask for: its own, and those of all funds. */
  async listForFund(
    tx: Transaction,
    fundId: string,
    ids: readonly string[],
  ): Promise<IndicatorRow[]> {
    const found = await tx.manager.findBy(IndicatorRow, { id: In([...ids]) });
    return found.filter((indicator) => [null, fundId].includes(indicator.fundId));
  }

  save(tx: Transaction, indicator: Partial<IndicatorRow>): Promise<IndicatorRow> {
    return saveVersion(tx, IndicatorRow, indicator);
  }
}

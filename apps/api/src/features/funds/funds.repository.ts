import { Injectable } from '@nestjs/common';
import { lockOne, required } from '../../platform/database/find.js';
import { saveVersion } from '../../platform/database/save-version.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { FundRow } from './fund.entity.js';

@Injectable()
export class FundsRepository {
  async get(tx: Transaction, id: string): Promise<FundRow> {
    return required(await tx.manager.findOneBy(FundRow, { id }));
  }

  lock(tx: Transaction, id: string): Promise<FundRow> {
    return lockOne(tx, FundRow, { id });
  }

  save(tx: Transaction, fund: Partial<FundRow>): Promise<FundRow> {
    return saveVersion(tx, FundRow, fund);
  }

  /** The earlier funds that a fund replaces. */
  async replacedFundIds(tx: Transaction, fundId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      'SELECT replaced_fund_id AS id FROM fund_replacements WHERE fund_id = $1 ORDER BY 1',
      [fundId],
    );
    return rows.map(({ id }) => id);
  }

  /** Replaces the earlier funds that a fund replaces by these. */
  async saveReplacements(
    tx: Transaction,
    fundId: string,
    replacedFundIds: readonly string[],
  ): Promise<void> {
    await tx.query('DELETE FROM fund_replacements WHERE fund_id = $1', [fundId]);
    await tx.query(
      'INSERT INTO fund_replacements (fund_id, replaced_fund_id) SELECT $1, unnest($2::uuid[])',
      [fundId, replacedFundIds],
    );
  }
}

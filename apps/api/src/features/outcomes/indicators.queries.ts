import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';
import type { IndicatorView } from './outcomes.dto.js';

export const INDICATOR_COLUMNS = `i.id, i.code, i.title, i.unit, i.rule, i.definition, i.fund_id AS "fundId",
  f.code AS "fundCode", i.illustrative, i.version`;

export const INDICATOR_JOINS = `LEFT JOIN ${READABLE_FUNDS} f ON f.id = i.fund_id`;

// An indicator of one fund is visible to those who can see the fund; an indicator of all funds to everybody.
export const VISIBLE_INDICATORS = 'i.fund_id IS NULL OR f.id IS NOT NULL';

@Injectable()
export class IndicatorsQueries {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  get(context: RequestContext, id: string): Promise<IndicatorView> {
    return this.unitOfWork.read(context, (tx) => this.view(tx, id));
  }

  async view(tx: Transaction, id: string): Promise<IndicatorView> {
    const [row] = await tx.query<IndicatorView>(
      `SELECT ${INDICATOR_COLUMNS} FROM indicators i ${INDICATOR_JOINS} WHERE i.id = $1 AND (${VISIBLE_INDICATORS})`,
      [id],
    );
    return required(row);
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Conditions, containing } from '../../platform/http/conditions.js';
import type { Page } from '../../platform/http/list-query.js';
import { keysetPage, type ListStatement } from '../../platform/http/paging.js';
import { byLetters } from '../../platform/http/sorting.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';
import type { IndicatorListQuery, IndicatorView } from './indicators.dto.js';

const COLUMNS = `i.id, i.code, i.title, i.unit, i.rule, i.definition, i.fund_id AS "fundId",
  f.code AS "fundCode", i.illustrative, i.version`;

const FROM = `indicators i LEFT JOIN ${READABLE_FUNDS} f ON f.id = i.fund_id`;

// The indicators of a fund are seen by whom the fund is seen by.
const VISIBLE = 'i.fund_id IS NULL OR f.id IS NOT NULL';

function statement(query: IndicatorListQuery): ListStatement {
  return {
    columns: COLUMNS,
    from: FROM,
    id: 'i.id',
    conditions: new Conditions()
      .always(VISIBLE)
      .add('i.fund_id IS NULL OR i.fund_id = $', query.fundId)
      .add('i.unit = $', query.unit)
      .add('i.code ILIKE $ OR i.title ILIKE $', containing(query.q)),
    sorts: {
      code: { expression: 'i.code', type: 'text' },
      title: byLetters('i.title'),
    },
  };
}

@Injectable()
export class IndicatorsQueries {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  list(context: RequestContext, query: IndicatorListQuery): Promise<Page<IndicatorView>> {
    return this.unitOfWork.read(context, (tx) =>
      keysetPage<IndicatorView>(tx, statement(query), { ...query, sort: query.sort ?? 'code' }),
    );
  }

  get(context: RequestContext, id: string): Promise<IndicatorView> {
    return this.unitOfWork.read(context, (tx) => this.view(tx, id));
  }

  async view(tx: Transaction, id: string): Promise<IndicatorView> {
    const [row] = await tx.query<IndicatorView>(
      `SELECT ${COLUMNS} FROM ${FROM} WHERE i.id = $1 AND (${VISIBLE})`,
      [id],
    );
    return required(row);
  }
}

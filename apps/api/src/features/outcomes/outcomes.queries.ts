import {
  formatFinancialYear,
  parseFinancialYear,
  type FinancialYear,
} from '@almoner/domain/calendar';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Conditions } from '../../platform/http/conditions.js';
import type { Page } from '../../platform/http/list-query.js';
import { keysetPage, type ListStatement } from '../../platform/http/paging.js';
import { byLetters } from '../../platform/http/sorting.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';
import { READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';
import { READABLE_RETURNS } from '../../readable/returns.sql.js';
import { FundsRepository } from '../funds/funds.repository.js';
import { OUTCOME_FIGURES } from './figures.sql.js';
import type {
  FundOutcomesView,
  ObservationItem,
  ObservationListQuery,
  OutcomeFigureView,
} from './outcomes.dto.js';

type ObservationRow = Omit<ObservationItem, 'period'> & { readonly periodYear: FinancialYear };

const OBSERVATION = `o.id, i.id AS "indicatorId", i.title AS "indicatorTitle", i.unit, r.id AS "returnId",
  r.reference AS "returnReference", g.name AS "organisationName", f.code AS "fundCode",
  r.period_year AS "periodYear", o.state, o.value, o.numerator, o.denominator, o.area_code AS "areaCode",
  o.note, r.accepted_at AS "acceptedAt", o.illustrative`;

const OBSERVATIONS = `observations o JOIN ${READABLE_RETURNS} r ON r.id = o.return_id
  JOIN indicators i ON i.id = o.indicator_id
  JOIN ${READABLE_ORGANISATIONS} g ON g.id = o.organisation_id JOIN ${READABLE_FUNDS} f ON f.id = o.fund_id`;

function observations(query: ObservationListQuery): ListStatement {
  const period = query.period === undefined ? undefined : parseFinancialYear(query.period);
  return {
    columns: OBSERVATION,
    from: OBSERVATIONS,
    id: 'o.id',
    conditions: new Conditions()
      .always(`r.status = 'accepted'`)
      .add('o.indicator_id = $', query.indicatorId)
      .add('o.fund_id = $', query.fundId)
      .add('r.period_year = $', period),
    sorts: {
      organisationName: byLetters('g.name'),
      // no figure sorts below zero
      value: { expression: 'coalesce(o.value, o.numerator, -1)', type: 'bigint' },
      acceptedAt: { expression: 'r.accepted_at', type: 'timestamptz' },
    },
  };
}

/** Figures of outcomes and the observations they are made of. */
/** A year that returns of a fund are about, and whether one of them is accepted. */
interface Period {
  readonly year: FinancialYear;
  readonly accepted: boolean;
}

@Injectable()
export class OutcomesQueries {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(FundsRepository) private readonly funds: FundsRepository,
  ) {}

  /** The figures of a fund in one period; where none is named, the latest that has figures, else the latest. */
  ofFund(context: RequestContext, fundId: string, asked?: string): Promise<FundOutcomesView> {
    return this.unitOfWork.read(context, async (tx) => {
      await this.funds.get(tx, fundId);
      const periods = await this.periods(tx, fundId);
      const latest = periods.find((p) => p.accepted) ?? periods[0];
      const year = asked === undefined ? (latest?.year ?? null) : parseFinancialYear(asked);
      const figures =
        year === null ? [] : await tx.query<OutcomeFigureView>(OUTCOME_FIGURES, [fundId, year]);
      return {
        period: year === null ? null : formatFinancialYear(year),
        periods: periods.map((p) => formatFinancialYear(p.year)),
        figures,
      };
    });
  }

  /** What a figure is made of: one page of observations of accepted returns. */
  list(context: RequestContext, query: ObservationListQuery): Promise<Page<ObservationItem>> {
    return this.unitOfWork.read(context, async (tx) => {
      const sort = query.sort ?? 'organisationName';
      const page = await keysetPage<ObservationRow>(tx, observations(query), { ...query, sort });
      const items = page.items.map(({ periodYear, ...item }) => ({
        ...item,
        period: formatFinancialYear(periodYear),
      }));
      return { ...page, items };
    });
  }

  private periods(tx: Transaction, fundId: string): Promise<Period[]> {
    return tx.query<Period>(
      `SELECT period_year AS year, bool_or(status = 'accepted') AS accepted
         FROM ${READABLE_RETURNS} WHERE fund_id = $1 GROUP BY period_year ORDER BY year DESC`,
      [fundId],
    );
  }
}

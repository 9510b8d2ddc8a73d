import { formatFinancialYear } from '@almoner/domain/calendar';
import { INDICATOR_LIST, OBSERVATION_LIST } from '@almoner/domain/outcomes';
import { byLetters, firstOf } from '../../platform/http/sorting.js';
import { listController } from '../../platform/lists/list-controller.js';
import { foldedIn } from '../../platform/lists/list-source.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';
import { READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';
import { READABLE_RETURNS } from '../../readable/returns.sql.js';
import { IndicatorView, ObservationItem } from './outcomes.dto.js';
import { INDICATOR_COLUMNS, INDICATOR_JOINS, VISIBLE_INDICATORS } from './indicators.queries.js';

export const IndicatorListController = listController({
  list: INDICATOR_LIST,
  item: IndicatorView,
  permission: 'outcomes.read',
  tag: 'outcomes',
  source: () => ({
    table: 'indicators i',
    joins: INDICATOR_JOINS,
    id: 'i.id',
    columns: INDICATOR_COLUMNS,
    always: VISIBLE_INDICATORS,
    filters: {
      q: foldedIn('i.code', 'i.title'),
      fundId: 'i.fund_id IS NULL OR i.fund_id = $',
      unit: 'i.unit = $',
    },
    sorts: { code: { expression: 'i.code', type: 'text' }, title: byLetters('i.title') },
  }),
});

type ObservationRow = Omit<ObservationItem, 'period'> & { readonly periodYear: number };

/** The observations of accepted returns. */
export const ObservationListController = listController({
  list: OBSERVATION_LIST,
  item: ObservationItem,
  permission: 'outcomes.read',
  tag: 'outcomes',
  source: () => ({
    table: 'observations o',
    joins: `JOIN ${READABLE_RETURNS} r ON r.id = o.return_id JOIN indicators i ON i.id = o.indicator_id
      JOIN ${READABLE_ORGANISATIONS} g ON g.id = o.organisation_id JOIN ${READABLE_FUNDS} f ON f.id = o.fund_id`,
    id: 'o.id',
    columns: `o.id, i.id AS "indicatorId", i.title AS "indicatorTitle", i.unit, r.id AS "returnId",
      r.reference AS "returnReference", g.name AS "organisationName", f.code AS "fundCode",
      r.period_year AS "periodYear", o.state, o.value, o.numerator, o.denominator, o.area_code AS "areaCode",
      o.note, r.accepted_at AS "acceptedAt", o.illustrative`,
    always: `r.status = 'accepted'`,
    filters: {
      fundId: 'o.fund_id = $',
      indicatorId: 'o.indicator_id = $',
      // an observation belongs to the year that its return is about
      period: 'o.period_year = $',
    },
    sorts: {
      organisationName: byLetters('g.name'),
      // an observation without a figure sorts below zero
      value: { expression: firstOf('o.value', 'o.numerator', '-1'), type: 'bigint' },
      acceptedAt: { expression: 'r.accepted_at', type: 'timestamptz' },
    },
    shown: ({ periodYear, ...row }: ObservationRow) => ({
      ...row,
      period: formatFinancialYear(periodYear),
    }),
  }),
});

import {
  AWARD_STATUSES,
  AWARD_YEAR_LIST,
  AWARD_YEAR_STATUSES,
  type HeldAs,
} from '@almoner/domain/awards';
import { formatFinancialYear, type FinancialYear } from '@almoner/domain/calendar';
import { byLetters } from '../../platform/http/sorting.js';
import { field, Fields } from '../../platform/http/fields.js';
import { listController } from '../../platform/lists/list-controller.js';
import { amountWithin, type SourceOf } from '../../platform/lists/list-source.js';
import { LIVE_AWARDS, RESERVING_AWARDS, VOID_AWARDS } from '../../readable/awards.sql.js';
import { READABLE_BUDGET_LINES } from '../../readable/budgets.sql.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';
import { READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';

/** What an award has of a budget line. */
export class AwardYearItem extends Fields({
  id: field.id(),
  awardId: field.id(),
  reference: field.text({ example: 'CFF-A-2026-0007', description: 'The reference of the award.' }),
  fundId: field.id(),
  fundCode: field.text({ example: 'CFF' }),
  organisationId: field.id(),
  organisationName: field.text(),
  budgetLineId: field.id(),
  financialYear: field.financialYear(),
  pot: field.text({ example: 'main' }),
  amountPence: field.money(),
  status: field.choice(AWARD_YEAR_STATUSES, { name: 'AwardYearStatus' }),
  awardStatus: field.choice(AWARD_STATUSES, { name: 'AwardStatus' }),
  illustrative: field.flag({ description: 'True where the record is invented for demonstration.' }),
}) {}

type AwardYearItemRow = Omit<AwardYearItem, 'financialYear'> & {
  readonly financialYear: FinancialYear;
};

/** As what a budget line holds an award year: what its accounts add up (money rule 4). */
const HELD: Readonly<Record<HeldAs, string>> = {
  reserved: `a.status NOT IN (${VOID_AWARDS}) AND (a.status IN (${RESERVING_AWARDS}) OR y.status = 'indicative')`,
  indicative: `a.status IN (${LIVE_AWARDS}) AND y.status = 'indicative'`,
  committed: `a.status NOT IN (${VOID_AWARDS}, ${RESERVING_AWARDS}) AND y.status = 'confirmed'`,
};

const source: SourceOf<typeof AWARD_YEAR_LIST, AwardYearItemRow, AwardYearItem> = () => ({
  table: 'award_years y',
  joins: `JOIN awards a ON a.id = y.award_id JOIN ${READABLE_FUNDS} f ON f.id = y.fund_id
    JOIN ${READABLE_ORGANISATIONS} o ON o.id = y.organisation_id JOIN ${READABLE_BUDGET_LINES} b ON b.id = y.budget_line_id`,
  id: 'y.id',
  columns: `y.id, y.award_id AS "awardId", a.reference, y.fund_id AS "fundId", f.code AS "fundCode",
    y.organisation_id AS "organisationId", o.name AS "organisationName", y.budget_line_id AS "budgetLineId",
    y.financial_year AS "financialYear", b.pot, y.amount_pence AS "amountPence", y.status,
    a.status AS "awardStatus", a.illustrative`,
  filters: {
    heldAs: HELD,
    fundId: 'y.fund_id = $',
    programmeId: `y.fund_id IN (SELECT g.id FROM ${READABLE_FUNDS} g WHERE g.programme_id = $)`,
    financialYear: 'y.financial_year = $',
    budgetLineId: 'y.budget_line_id = $',
    organisationId: 'y.organisation_id = $',
    awardId: 'y.award_id = $',
    ...amountWithin('y.amount_pence'),
  },
  sorts: {
    reference: { expression: 'a.reference', type: 'text' },
    financialYear: { expression: 'y.financial_year', type: 'integer' },
    amountPence: { expression: 'y.amount_pence', type: 'bigint' },
    organisationName: byLetters('o.name'),
  },
  totals: { amount: 'y.amount_pence' },
  shown: (row) => ({ ...row, financialYear: formatFinancialYear(row.financialYear) }),
});

export const AwardYearListController = listController({
  list: AWARD_YEAR_LIST,
  item: AwardYearItem,
  source,
  permission: 'budgets.read',
  tag: 'awards',
});

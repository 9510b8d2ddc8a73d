import { BUDGET_LINE_LIST } from '@almoner/domain/budgets';
import { formatFinancialYear, type FinancialYear, type PlainDate } from '@almoner/domain/calendar';
import type { Pence } from '@almoner/domain/money';
import { listController } from '../../platform/lists/list-controller.js';
import type { SourceOf } from '../../platform/lists/list-source.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';
import { BudgetLineItem } from './budgets.dto.js';

interface BudgetLineItemRow extends Omit<
  BudgetLineItem,
  'financialYear' | 'authorityOn' | 'authorityPence'
> {
  readonly financialYear: FinancialYear;
  readonly authorityOn: PlainDate | null;
  readonly authorityPence: Pence | null;
}

const COLUMNS = `b.id, b.fund_id AS "fundId", f.code AS "fundCode", f.name AS "fundName",
  b.financial_year AS "financialYear", b.pot, b.status, b.authority, b.authority_kind AS "authorityKind",
  b.authority_reference AS "authorityReference", b.authority_on AS "authorityOn",
  b.authority_pence AS "authorityPence", b.authority_illustrative AS "authorityIllustrative",
  b.allocated_pence AS "allocatedPence", b.reserved_pence AS "reservedPence",
  b.committed_pence AS "committedPence", b.paid_pence AS "paidPence", b.illustrative, b.stated`;

const source: SourceOf<typeof BUDGET_LINE_LIST, BudgetLineItemRow, BudgetLineItem> = () => ({
  table: 'budget_lines b',
  joins: `JOIN ${READABLE_FUNDS} f ON f.id = b.fund_id`,
  id: 'b.id',
  columns: COLUMNS,
  filters: {
    authority: 'b.authority = $',
    authorityKind: 'b.authority_kind = $',
    reserved: { true: 'b.reserved_pence > 0', false: 'b.reserved_pence = 0' },
    status: 'b.status = $',
    fundId: 'b.fund_id = $',
    financialYear: 'b.financial_year = $',
  },
  sorts: {
    financialYear: { expression: 'b.financial_year', type: 'integer' },
    fund: { expression: 'f.code', type: 'text' },
  },
  totals: {
    authorised: 'b.authority_pence',
    allocated: 'b.allocated_pence',
    reserved: 'b.reserved_pence',
    committed: 'b.committed_pence',
    paid: 'b.paid_pence',
  },
  shown: (row) => ({ ...row, financialYear: formatFinancialYear(row.financialYear) }),
});

export const BudgetLineListController = listController({
  list: BUDGET_LINE_LIST,
  item: BudgetLineItem,
  source,
  permission: 'budgets.read',
});

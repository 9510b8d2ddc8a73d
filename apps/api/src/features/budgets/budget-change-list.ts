import { BUDGET_CHANGE_LIST } from '@almoner/domain/budgets';
import { listController } from '../../platform/lists/list-controller.js';
import type { SourceOf } from '../../platform/lists/list-source.js';
import { BudgetChangeItem } from './budget-changes.dto.js';
import {
  BUDGET_CHANGE_COLUMNS,
  BUDGET_CHANGE_JOINS,
  withWords,
  type BudgetChangeItemRow,
} from './budget-changes.queries.js';

const source: SourceOf<typeof BUDGET_CHANGE_LIST, BudgetChangeItemRow, BudgetChangeItem> = () => ({
  table: 'budget_changes c',
  joins: BUDGET_CHANGE_JOINS,
  id: 'c.id',
  columns: BUDGET_CHANGE_COLUMNS,
  filters: { status: 'c.status = $', changeKind: 'c.kind = $', fundId: 'c.fund_id = $' },
  sorts: {
    proposedAt: { expression: 'c.proposed_at', type: 'timestamptz' },
    reference: { expression: 'c.reference', type: 'text' },
  },
  totals: { amount: 'c.amount_pence', authorised: 'c.authorised_pence' },
  shown: withWords,
});

export const BudgetChangeListController = listController({
  list: BUDGET_CHANGE_LIST,
  item: BudgetChangeItem,
  source,
  permission: 'budgets.read',
});

import { VIREMENT_LIST } from '@almoner/domain/virements';
import { listController } from '../../platform/lists/list-controller.js';
import { amountWithin, type SourceOf } from '../../platform/lists/list-source.js';
import { VirementItem } from './virements.dto.js';
import {
  VIREMENT_COLUMNS,
  VIREMENT_JOINS,
  withWords,
  type VirementItemRow,
} from './virements.queries.js';

const source: SourceOf<typeof VIREMENT_LIST, VirementItemRow, VirementItem> = () => ({
  table: 'virements v',
  joins: VIREMENT_JOINS,
  id: 'v.id',
  columns: VIREMENT_COLUMNS,
  filters: {
    status: 'v.status = $',
    fundId: '$ IN (v.fund_id, v.to_fund_id)',
    ...amountWithin('v.amount_pence'),
  },
  sorts: {
    requestedAt: { expression: 'v.requested_at', type: 'timestamptz' },
    reference: { expression: 'v.reference', type: 'text' },
    amountPence: { expression: 'v.amount_pence', type: 'bigint' },
  },
  totals: { amount: 'v.amount_pence' },
  shown: withWords,
});

export const VirementListController = listController({
  list: VIREMENT_LIST,
  item: VirementItem,
  source,
  permission: 'budgets.read',
});

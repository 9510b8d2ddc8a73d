import { formatFinancialYear, type FinancialYear } from '@almoner/domain/calendar';
import { LOSS_LIST } from '@almoner/domain/recoveries';
import { byLetters } from '../../platform/http/sorting.js';
import { listController } from '../../platform/lists/list-controller.js';
import { amountWithin, foldedIn, type SourceOf } from '../../platform/lists/list-source.js';
import { LossItem } from './recoveries.dto.js';
import { LOSS_ITEM, LOSS_JOINS } from './recoveries.sql.js';

type LossItemRow = Omit<LossItem, 'financialYear'> & { financialYear: FinancialYear | null };

const source: SourceOf<typeof LOSS_LIST, LossItemRow, LossItem> = () => ({
  table: 'recovery_losses s',
  joins: LOSS_JOINS,
  id: 's.id',
  columns: LOSS_ITEM,
  filters: {
    q: foldedIn('r.reference', 'o.name'),
    status: 's.status = $',
    kind: 's.kind = $',
    financialYear: 's.financial_year = $',
    fundId: 's.fund_id = $',
    organisationId: 's.organisation_id = $',
    ...amountWithin('s.amount_pence'),
  },
  sorts: {
    decidedAt: { expression: 's.decided_at', type: 'timestamptz' },
    requestedAt: { expression: 's.requested_at', type: 'timestamptz' },
    amountPence: { expression: 's.amount_pence', type: 'bigint' },
    organisationName: byLetters('o.name'),
  },
  totals: { amount: 's.amount_pence' },
  shown: (row) => ({
    ...row,
    financialYear: row.financialYear === null ? null : formatFinancialYear(row.financialYear),
  }),
});

export const LossListController = listController({
  list: LOSS_LIST,
  item: LossItem,
  source,
  permission: 'recoveries.read-losses',
  tag: 'recoveries',
});

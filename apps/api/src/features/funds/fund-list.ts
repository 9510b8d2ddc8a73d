import { FUND_LIST } from '@almoner/domain/funds';
import { byLetters } from '../../platform/http/sorting.js';
import { listController } from '../../platform/lists/list-controller.js';
import { foldedIn } from '../../platform/lists/list-source.js';
import { READABLE_PROGRAMMES } from '../../readable/programmes.sql.js';
import { FundItem } from './funds.dto.js';
import { FUND_ITEM } from './funds.queries.js';

export const FundListController = listController({
  list: FUND_LIST,
  item: FundItem,
  permission: 'funds.read',
  source: () => ({
    table: 'funds f',
    joins: `LEFT JOIN ${READABLE_PROGRAMMES} p ON p.id = f.programme_id`,
    id: 'f.id',
    columns: FUND_ITEM,
    filters: {
      q: foldedIn('f.name', 'f.code'),
      kind: 'f.kind = $',
      status: 'f.status = $',
      programmeId: 'f.programme_id = $',
    },
    sorts: {
      name: byLetters('f.name'),
      code: { expression: 'f.code', type: 'text' },
      kind: { expression: 'f.kind', type: 'text' },
      status: { expression: 'f.status', type: 'text' },
    },
    illustrative: 'f.illustrative',
    totals: { annual: 'f.annual_amount_pence', total: 'f.total_amount_pence' },
  }),
});

import { READABLE_FUNDS } from '../../readable/funds.sql.js';
import { PROGRAMME_LIST } from '@almoner/domain/programmes';
import { byLetters } from '../../platform/http/sorting.js';
import { listController } from '../../platform/lists/list-controller.js';
import { ProgrammeView } from './programmes.dto.js';
import { HAS_ILLUSTRATIVE_AMOUNT, PROGRAMME_COLUMNS, withTotal } from './programmes.queries.js';

export const ProgrammeListController = listController({
  list: PROGRAMME_LIST,
  item: ProgrammeView,
  permission: 'programmes.read',
  source: () => ({
    table: 'programmes p',
    id: 'p.id',
    columns: PROGRAMME_COLUMNS,
    filters: {},
    sorts: { name: byLetters('p.name'), code: { expression: 'p.code', type: 'text' } },
    illustrative: HAS_ILLUSTRATIVE_AMOUNT,
    totals: {
      total: `(SELECT sum(f.annual_amount_pence) FROM ${READABLE_FUNDS} f WHERE f.programme_id = p.id)`,
    },
    shown: withTotal,
  }),
});

import { NOT_ALLOWED_TODAY_LIST } from '@almoner/domain/not-allowed-today';
import { listController } from '../../platform/lists/list-controller.js';
import { foldedIn } from '../../platform/lists/list-source.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';
import { ALL_EARLIER_RECORDS } from './earlier-records.sql.js';
import { EarlierRecordItem } from './not-allowed-today.dto.js';

export const NotAllowedTodayListController = listController({
  list: NOT_ALLOWED_TODAY_LIST,
  item: EarlierRecordItem,
  permission: 'not-allowed-today.read',
  source: () => ({
    table: `${ALL_EARLIER_RECORDS} x`,
    joins: `LEFT JOIN ${READABLE_FUNDS} f ON f.id = x.fund_id`,
    id: 'x.id',
    columns: `x.id, x.rule, x.subject_type AS "subjectType", x.subject_id AS "subjectId", x.reference, x.name,
      f.code AS "fundCode", x.illustrative`,
    filters: {
      q: foldedIn('x.reference', 'x.name'),
      rule: 'x.rule = $',
      fundId: 'x.fund_id = $',
    },
    sorts: {
      rule: { expression: 'x.place', type: 'integer' },
      reference: { expression: 'x.reference', type: 'text' },
    },
  }),
});

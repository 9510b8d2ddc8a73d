import { APPLICATION_LIST } from '@almoner/domain/applications';
import { byLetters } from '../../platform/http/sorting.js';
import { listController } from '../../platform/lists/list-controller.js';
import type { ListSource, SourceOf } from '../../platform/lists/list-source.js';
import { withoutUnreadScore } from './application-view.js';
import { APPLICATION_JOINS, APPLICATION_SCORE, APPLICATION_SQL } from './applications.sql.js';
import { ApplicationItem } from './applications.dto.js';

const SOURCE: Omit<ListSource<typeof APPLICATION_LIST>, 'columns'> = {
  table: 'applications a',
  joins: APPLICATION_JOINS,
  id: 'a.id',
  filters: {
    q: 'a.reference ILIKE $ OR a.title ILIKE $ OR o.name ILIKE $',
    fundId: 'a.fund_id = $',
    callId: 'a.call_id = $',
    status: 'a.status = $',
    assessorId:
      'EXISTS (SELECT FROM assessments s WHERE s.application_id = a.id AND s.assessor_id = $)',
    organisationId: 'a.organisation_id = $',
    areaCode: '$ = ANY (a.area_codes)',
  },
  sorts: {
    // drafts count as the earliest
    submittedAt: {
      expression: `coalesce(a.submitted_at, '-infinity'::timestamptz)`,
      type: 'timestamptz',
    },
    reference: { expression: 'a.reference', type: 'text' },
    title: byLetters('a.title'),
    organisationName: byLetters('o.name'),
    amountRequestedPence: { expression: 'coalesce(a.amount_requested_pence, 0)', type: 'bigint' },
    status: { expression: 'a.status', type: 'text' },
    score: { expression: `coalesce(${APPLICATION_SCORE}, -1)`, type: 'integer' },
  },
  totals: { amount: 'a.amount_requested_pence' },
};

const source: SourceOf<typeof APPLICATION_LIST, ApplicationItem> = ({ actor }) => ({
  ...SOURCE,
  columns: APPLICATION_SQL[actor.audience].item,
  shown: (row) => withoutUnreadScore(row, actor),
});

export const ApplicationListController = listController({
  list: APPLICATION_LIST,
  item: ApplicationItem,
  source,
  permission: 'applications.read',
});

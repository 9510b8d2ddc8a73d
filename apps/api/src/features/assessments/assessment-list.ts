import { ASSESSMENT_LIST } from '@almoner/domain/assessments';
import { byLetters } from '../../platform/http/sorting.js';
import { listController } from '../../platform/lists/list-controller.js';
import { sealedItem, type AssessmentItemRow } from './assessment-view.js';
import { AssessmentItem } from './assessments.dto.js';
import { ASSESSMENT_ITEM, ASSESSMENT_JOINS } from './assessments.sql.js';

export const AssessmentListController = listController({
  list: ASSESSMENT_LIST,
  item: AssessmentItem,
  permission: 'assessments.read',
  source: ({ actor }) => ({
    table: 'assessments s',
    joins: ASSESSMENT_JOINS,
    id: 's.id',
    columns: ASSESSMENT_ITEM,
    filters: {
      mine: { true: 's.assessor_id = (SELECT almoner_user_id())', false: 'true' },
      status: 's.status = $',
      fundId: 's.fund_id = $',
      applicationId: 's.application_id = $',
    },
    sorts: {
      assignedAt: { expression: 's.assigned_at', type: 'timestamptz' },
      applicationReference: { expression: 'a.reference', type: 'text' },
      assessorName: byLetters('u.name'),
      status: { expression: 's.status', type: 'text' },
    },
    shown: (row: AssessmentItemRow) => sealedItem(row, actor),
  }),
});

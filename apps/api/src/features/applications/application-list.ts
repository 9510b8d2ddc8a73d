import { APPLICATION_LIST } from '@almoner/domain/applications';
import { byLetters, firstOf } from '../../platform/http/sorting.js';
import { listController } from '../../platform/lists/list-controller.js';
import {
  amountWithin,
  FoundFirst,
  searchedIn,
  type ListSource,
  type SourceOf,
} from '../../platform/lists/list-source.js';
import { READABLE_ASSESSMENTS } from '../../readable/assessments.sql.js';
import {
  APPLICATION_JOINS,
  SEALED_APPLICATIONS,
  applicationItem,
  applicationParts,
} from './applications.sql.js';
import { ApplicationItem } from './applications.dto.js';

const SOURCE: Omit<ListSource<typeof APPLICATION_LIST, ApplicationItem>, 'columns'> = {
  table: 'applications a',
  joins: APPLICATION_JOINS,
  id: 'a.id',
  filters: {
    q: new FoundFirst('applications', searchedIn('a.search_text', 'o.search_text')),
    fundId: 'a.fund_id = $',
    callId: 'a.call_id = $',
    status: 'a.status = $',
    assessorId: `a.id IN (SELECT s.application_id FROM ${READABLE_ASSESSMENTS} s WHERE s.assessor_id = $)`,
    organisationId: 'a.organisation_id = $',
    areaCode: new FoundFirst('applications', '$ = ANY (a.area_codes)'),
    ...amountWithin('a.amount_requested_pence'),
  },
  sorts: {
    // drafts have no date and sort as the earliest
    submittedAt: {
      expression: firstOf('a.submitted_at', `'-infinity'::timestamptz`),
      type: 'timestamptz',
    },
    reference: { expression: 'a.reference', type: 'text' },
    title: byLetters('a.title'),
    organisationName: byLetters('o.name'),
    amountRequestedPence: { expression: firstOf('a.amount_requested_pence', '0'), type: 'bigint' },
    status: { expression: 'a.status', type: 'text' },
    // an application whose score is sealed from the reader sorts as if it had none, so that its place does not reveal
    // the score
    score: {
      expression: firstOf('a.score', '-1'),
      type: 'integer',
      apart: { condition: `a.id IN (${SEALED_APPLICATIONS})`, value: '-1' },
    },
  },
  totals: { amount: 'a.amount_requested_pence' },
};

const source: SourceOf<typeof APPLICATION_LIST, ApplicationItem> = ({ actor }) => ({
  ...SOURCE,
  columns: applicationItem(actor),
  parts: applicationParts(actor),
});

export const ApplicationListController = listController({
  list: APPLICATION_LIST,
  item: ApplicationItem,
  source,
  permission: 'applications.read',
});

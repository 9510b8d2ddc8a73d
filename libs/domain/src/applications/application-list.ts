import { AMOUNT_FILTERS, defineList, wordsOf } from '../shared/index.js';
import { APPLICATION_STATUSES, applicationStatusWords } from './application-statuses.js';

const STATUS_WORDS = wordsOf(APPLICATION_STATUSES, applicationStatusWords);

/** The applications that a person may see: the queue of staff, and an organisation's own. */
export const APPLICATION_LIST = defineList({
  name: 'applications',
  things: 'applications',
  filters: {
    q: {
      kind: 'search',
      label: 'Reference, title or organisation',
      description: 'Part of the reference, title or organisation.',
    },
    fundId: { kind: 'record', of: 'fund', among: 'open-call', label: 'Fund', any: 'Any fund' },
    callId: { kind: 'record', of: 'call', label: 'Call', any: 'Any call' },
    status: {
      kind: 'choice',
      label: 'Status',
      any: 'Any status',
      words: STATUS_WORDS,
      schema: 'ApplicationStatus',
      // Staff see no drafts, and no command leads to `ineligible` or `reserve` yet.
      offered: APPLICATION_STATUSES.filter(
        (status) => status !== 'draft' && status !== 'reserve' && status !== 'ineligible',
      ),
    },
    assessorId: {
      kind: 'record',
      of: 'person',
      among: 'assessments.score',
      label: 'Assessor',
      any: 'Anybody',
      permission: 'assessments.read',
      description: 'Assigned to this person; for people who may read assessments.',
    },
    organisationId: {
      kind: 'record',
      of: 'organisation',
      label: 'Organisation',
      any: 'Any organisation',
    },
    areaCode: {
      kind: 'record',
      of: 'area',
      among: 'council',
      label: 'Area',
      any: 'Any area',
      description: 'Works in this area.',
    },
    ...AMOUNT_FILTERS,
  },
  sorts: {
    submittedAt: {},
    reference: {},
    title: {},
    organisationName: {},
    amountRequestedPence: {},
    status: {},
    score: { permission: 'assessments.read' },
  },
  order: '-submittedAt',
  columns: {
    reference: {
      heading: 'Application',
      fileHeading: 'Reference',
      kind: 'text',
      sort: 'reference',
      names: true,
    },
    fund: { heading: 'Fund', kind: 'text', field: 'fundCode', offered: true },
    call: { heading: 'Call', kind: 'text', field: 'callTitle', offered: true },
    organisation: {
      heading: 'Organisation',
      kind: 'text',
      field: 'organisationName',
      sort: 'organisationName',
    },
    title: { heading: 'Project', fileHeading: 'Title', kind: 'text', sort: 'title' },
    amount: {
      heading: 'Asks for',
      fileHeading: 'Requested (£)',
      kind: 'money',
      field: 'amountRequestedPence',
      sort: 'amountRequestedPence',
      none: 'Not entered',
      total: 'Asked for in all',
    },
    areas: { heading: 'Areas', kind: 'texts', field: 'areaCodes' },
    status: { heading: 'Status', kind: 'choice', words: STATUS_WORDS, sort: 'status' },
    submitted: {
      heading: 'Sent',
      fileHeading: 'Submitted at',
      kind: 'instant',
      field: 'submittedAt',
      sort: 'submittedAt',
      none: 'Not sent',
    },
    assessors: {
      heading: 'Assessors',
      kind: 'number',
      field: 'assessments.assigned',
      only: 'file',
      permission: 'assessments.read',
    },
    assessments: {
      heading: 'Assessments',
      fileHeading: 'Assessments submitted',
      kind: 'number',
      field: 'assessments.submitted',
      permission: 'assessments.read',
    },
    score: {
      heading: 'Score',
      fileHeading: 'Score (%)',
      kind: 'percent',
      sort: 'score',
      none: 'None yet',
      permission: 'assessments.read',
    },
    illustrative: { heading: 'Illustrative', kind: 'flag', only: 'file' },
  },
});

import { defineList, wordsOf } from '../shared/index.js';
import { ASSESSMENT_STATUSES, assessmentStatusWords } from './assessment-statuses.js';

const STATUS_WORDS = wordsOf(ASSESSMENT_STATUSES, assessmentStatusWords);

/** The assessments of applications. There is no order by score: it would give sealed scores away. */
export const ASSESSMENT_LIST = defineList({
  name: 'assessments',
  things: 'assessments',
  filters: {
    mine: {
      kind: 'choice',
      label: 'Whose',
      any: "Everybody's",
      words: wordsOf(['true', 'false'], (mine) =>
        mine === 'true' ? 'Assigned to me' : "Everybody's",
      ),
      offered: ['true'],
      description: 'Only those assigned to the reader.',
    },
    status: {
      kind: 'choice',
      label: 'Status',
      any: 'Any status',
      words: STATUS_WORDS,
      schema: 'AssessmentStatus',
    },
    fundId: { kind: 'record', of: 'fund', among: 'open-call', label: 'Fund', any: 'Any fund' },
    applicationId: {
      kind: 'record',
      of: 'application',
      label: 'Application',
      any: 'Any application',
      linkOnly: true,
    },
  },
  sorts: { assignedAt: {}, applicationReference: {}, assessorName: {}, status: {} },
  order: '-assignedAt',
  columns: {
    application: {
      heading: 'Application',
      kind: 'text',
      field: 'applicationReference',
      sort: 'applicationReference',
      names: true,
    },
    title: { heading: 'Project', fileHeading: 'Title', kind: 'text', field: 'applicationTitle' },
    organisation: { heading: 'Organisation', kind: 'text', field: 'organisationName' },
    fund: { heading: 'Fund', kind: 'text', field: 'fundCode', offered: true },
    assessor: { heading: 'Assessor', kind: 'text', field: 'assessorName', sort: 'assessorName' },
    status: { heading: 'Status', kind: 'choice', words: STATUS_WORDS, sort: 'status' },
    assigned: {
      heading: 'Assigned',
      kind: 'instant',
      field: 'assignedAt',
      sort: 'assignedAt',
      only: 'page',
    },
    submitted: { heading: 'Submitted', kind: 'instant', field: 'submittedAt', only: 'page' },
    score: {
      heading: 'Score',
      fileHeading: 'Score (%)',
      kind: 'percent',
      field: 'weightedScore',
      none: 'None yet',
    },
  },
});

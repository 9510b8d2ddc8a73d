import { AMOUNT_FILTERS, defineList, wordsOf } from '../shared/index.js';
import {
  AWARD_STAGES,
  awardStageWords,
  AWARD_STATUSES,
  awardStatusWords,
} from './award-statuses.js';

const STATUS_WORDS = wordsOf(AWARD_STATUSES, awardStatusWords);

/** The awards that a person may see. */
export const AWARD_LIST = defineList({
  name: 'awards',
  things: 'awards',
  filters: {
    q: {
      kind: 'search',
      label: 'Reference or name',
      description: 'Part of the reference, the title or the name of the organisation.',
    },
    fundId: { kind: 'record', of: 'fund', label: 'Fund', any: 'Any fund' },
    status: {
      kind: 'choice',
      label: 'Status',
      any: 'Any status',
      words: STATUS_WORDS,
      schema: 'AwardStatus',
    },
    stage: {
      kind: 'choice',
      label: 'Stage',
      any: 'Any stage',
      words: wordsOf(AWARD_STAGES, awardStageWords),
      description: 'How far the award has come; agreed means accepted, also where it has ended.',
      schema: 'AwardStage',
    },
    financialYear: {
      kind: 'financial-year',
      label: 'Pays in',
      description: 'A financial year the award pays in.',
    },
    organisationId: {
      kind: 'record',
      of: 'organisation',
      label: 'Organisation',
      any: 'Any organisation',
    },
    applicationId: {
      kind: 'record',
      of: 'application',
      label: 'Application',
      any: 'Any application',
      linkOnly: true,
    },
    areaCode: {
      kind: 'record',
      of: 'area',
      label: 'Area',
      any: 'Any area',
      description: 'The code of an area the award works in.',
    },
    ...AMOUNT_FILTERS,
  },
  sorts: {
    reference: {},
    title: {},
    organisationName: {},
    amountPence: {},
    status: {},
    startsOn: {},
  },
  order: '-reference',
  columns: {
    reference: {
      heading: 'Award',
      fileHeading: 'Reference',
      kind: 'text',
      sort: 'reference',
      names: true,
    },
    fund: { heading: 'Fund', kind: 'text', field: 'fundCode' },
    organisation: {
      heading: 'Organisation',
      kind: 'text',
      field: 'organisationName',
      sort: 'organisationName',
    },
    title: { heading: 'Title', kind: 'text', sort: 'title' },
    amount: {
      heading: 'Up to',
      fileHeading: 'Up to (£)',
      kind: 'money',
      field: 'amountPence',
      sort: 'amountPence',
      total: 'Up to, in all',
    },
    paid: {
      heading: 'Paid, less recovered',
      fileHeading: 'Paid, less recovered (£)',
      kind: 'money',
      field: 'paidPence',
      total: 'Paid, less recovered, in all',
    },
    recovered: {
      heading: 'Recovered',
      fileHeading: 'Recovered (£)',
      kind: 'money',
      field: 'recoveredPence',
      total: 'Recovered',
      offered: true,
    },
    status: { heading: 'Status', kind: 'choice', words: STATUS_WORDS, sort: 'status' },
    starts: { heading: 'Starts', kind: 'date', field: 'startsOn', sort: 'startsOn', offered: true },
    ends: { heading: 'Ends', kind: 'date', field: 'endsOn', offered: true },
    areas: { heading: 'Areas', kind: 'texts', field: 'areaCodes', offered: true },
    illustrative: { heading: 'Illustrative', kind: 'flag', only: 'file' },
  },
  addsUpAll: true,
});
